package consigne.query.events;

/**
 * What is looked through: all events, or those of one aggregate, from one place on to another.
 *
 * @param column what they are counted by
 * @param after the place before the first
 * @param last the place of the last
 */
record Stretch(String column, long after, long last) {

    static Stretch ofPositions(long after, long last) {
        return new Stretch("position", after, last);
    }

    /** Those of the aggregate that is asked for, by their numbers in it. */
    static Stretch ofSequence(long after, long last) {
        return new Stretch("sequence", after, last);
    }

    boolean isOfOneAggregate() {
        return column.equals("sequence");
    }
}
