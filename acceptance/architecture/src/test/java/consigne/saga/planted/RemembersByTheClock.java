package consigne.saga.planted;

import java.time.Instant;

public record RemembersByTheClock(Instant reservedUntil) {

    public boolean isOver() {
        return Instant.now().isAfter(reservedUntil);
    }
}
