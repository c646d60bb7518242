package consigne.api;

import java.time.Instant;

/** A command whose outcome hangs on when it happened what it tells of, such as which deposit held then. */
public interface Dated {

    /** The same, told of another time: where the one that was claimed cannot be. */
    Command at(Instant time);
}
