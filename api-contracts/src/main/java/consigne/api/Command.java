package consigne.api;

/** A wish to change something, addressed to one aggregate. */
public interface Command {

    /** The aggregate that decides, unique over all kinds of aggregates. */
    String aggregateId();
}
