package consigne.query.sagas;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of trying to have a saga go on.
 *
 * @param letters each dead letter of it, and what became of that
 * @param again where no letter holds it up and its deadline has passed: what became of its last event, which was given
 *     to it again; what it has done already is not done twice
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SagaRetriedView(List<LetterOfSaga> letters, @Nullable String again) {

    /**
     * A dead letter that was tried.
     *
     * @param letter its id
     * @param result {@code taken}, {@code failed} again, {@code busy}, or {@code due} within a second
     * @param cause what stands against it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LetterOfSaga(
            String letter, String result, @Nullable String cause) {}
}
