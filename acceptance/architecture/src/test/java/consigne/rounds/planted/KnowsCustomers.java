package consigne.rounds.planted;

import consigne.api.CustomerId;

public interface KnowsCustomers {
    CustomerId customer();
}
