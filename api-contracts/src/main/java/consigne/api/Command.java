package consigne.api;

/** A wish to change something, addressed to one aggregate. */
public interface Command {

    /** The aggregate that decides, unique over all kinds of aggregates. */
    String aggregateId();

    /** Whether nothing has happened to the aggregate yet, unless the command comes again or is mistaken. */
    default boolean begins() {
        return false;
    }
}
