package consigne.eventstore.planted;

import consigne.eventstore.planted.back.ComesOut;

public interface GoesIn {
    ComesOut out();
}
