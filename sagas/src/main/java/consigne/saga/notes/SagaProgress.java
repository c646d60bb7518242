package consigne.saga.notes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a saga stands.
 *
 * @param state what it has come to
 * @param waitsFor whom or what it waits for; none where its own steps lead on
 * @param until when that is over, where there is a deadline
 * @param toCome the kinds of the steps that are still to be taken when all goes well
 * @param ended whether nothing more will come
 */
public record SagaProgress(
        String state, @Nullable String waitsFor, @Nullable Instant until, List<String> toCome, boolean ended) {

    /** Its own steps lead on from here. */
    public static SagaProgress goingOn(String state, String... toCome) {
        return new SagaProgress(state, null, null, List.of(toCome), false);
    }

    public static SagaProgress waiting(String state, String waitsFor, @Nullable Instant until, String... toCome) {
        return new SagaProgress(state, waitsFor, until, List.of(toCome), false);
    }

    public static SagaProgress over(String state) {
        return new SagaProgress(state, null, null, List.of(), true);
    }
}
