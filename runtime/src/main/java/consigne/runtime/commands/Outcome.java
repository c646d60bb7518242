package consigne.runtime.commands;

import consigne.api.Rejection;
import org.jspecify.annotations.Nullable;

/** What became of a command. */
public sealed interface Outcome {

    /**
     * It was carried out, now or when it was first sent.
     *
     * @param position at or after its events
     * @param version how many events its aggregate has had then; not known of one that was carried out before
     */
    record Done(long position, @Nullable Long version) implements Outcome {

        public Done(long position) {
            this(position, null);
        }
    }

    /** A rule of the business stands against it. */
    record Refused(Rejection rejection) implements Outcome {}

    /** The position of a command that was carried out; throws {@link CommandRefused} for one that was not. */
    default long positionOrThrow() {
        return doneOrThrow().position();
    }

    /** What came of a command that was carried out; throws {@link CommandRefused} for one that was not. */
    default Done doneOrThrow() {
        return switch (this) {
            case Done done -> done;
            case Refused(Rejection rejection) -> throw new CommandRefused(rejection);
        };
    }
}
