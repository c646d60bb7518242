package consigne.query.planted.back;

import consigne.query.planted.LeadsThere;

public interface LeadsBack {
    LeadsThere there();
}
