package consigne.runtime;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands behind a failure. */
public final class Causes {

    /** Causes may go round in a circle. */
    private static final int DEEPEST = 50;

    private Causes() {}

    /** The failure, its cause, the cause of that, and so on. */
    public static Stream<Throwable> of(@Nullable Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }

    /** Whether one of them is of a kind. */
    public static boolean include(@Nullable Throwable failure, Class<? extends Throwable> kind) {
        return of(failure).anyMatch(kind::isInstance);
    }
}
