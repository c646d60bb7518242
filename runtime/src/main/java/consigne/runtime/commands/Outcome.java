package consigne.runtime.commands;

import consigne.api.Rejection;

/** What became of a command. */
public sealed interface Outcome {

    /** It was carried out, now or when it was first sent; {@code position} is at or after its events. */
    record Done(long position) implements Outcome {}

    /** A rule of the business stands against it. */
    record Refused(Rejection rejection) implements Outcome {}

    /** The position of a command that was carried out; throws {@link CommandRefused} for one that was not. */
    default long positionOrThrow() {
        return switch (this) {
            case Done(long position) -> position;
            case Refused(Rejection rejection) -> throw new CommandRefused(rejection);
        };
    }
}
