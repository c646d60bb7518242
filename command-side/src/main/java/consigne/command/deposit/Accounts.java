package consigne.command.deposit;

import consigne.api.CustomerId;
import consigne.api.Money;

/** What customers have to their credit right now. */
@FunctionalInterface
public interface Accounts {

    Money credit(CustomerId customer);
}
