package consigne.query.planted;

import consigne.query.planted.back.LeadsBack;

public interface LeadsThere {
    LeadsBack back();
}
