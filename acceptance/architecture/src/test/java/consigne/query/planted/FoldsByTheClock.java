package consigne.query.planted;

import java.time.Instant;

public record FoldsByTheClock(Instant placedAt) {

    public boolean isLate() {
        return Instant.now().isAfter(placedAt);
    }
}
