package consigne.api;

/** Something that has happened, and is kept for ever. */
public interface Event {

    /** The aggregate that it happened to, unique over all kinds of aggregates. */
    String aggregateId();
}
