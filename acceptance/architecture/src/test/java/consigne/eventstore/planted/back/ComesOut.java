package consigne.eventstore.planted.back;

import consigne.eventstore.planted.GoesIn;

public interface ComesOut {
    GoesIn in();
}
