package consigne.imports.mapping;

import java.time.Instant;

/** What became of a time of the books. */
public sealed interface ReadTime {

    /**
     * It can be read.
     *
     * @param byRule whether the clock never showed it, or twice, and the mapping said which it is
     */
    record At(Instant at, boolean byRule) implements ReadTime {}

    /**
     * It cannot.
     *
     * @param reason why, as the end of a sentence
     */
    record Fault(String reason) implements ReadTime {}
}
