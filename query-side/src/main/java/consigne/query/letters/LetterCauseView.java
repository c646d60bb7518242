package consigne.query.letters;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several letters have in common.
 *
 * @param fingerprint made of the kinds of the failures and of the place in the code; absent where nobody knows it yet
 * @param cause the words of the example
 * @param letters how many letters there are of it
 * @param behind how many events wait behind those
 * @param takers who could not take them
 * @param first since when the first of them waits
 * @param last since when the last of them waits
 * @param example the first of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterCauseView(
        @Nullable String fingerprint,
        @Nullable String cause,
        long letters,
        long behind,
        List<String> takers,
        Instant first,
        Instant last,
        String example) {}
