package consigne.query.letters;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that could not be taken, and is tried again until it is; what follows in its sequence waits behind it.
 *
 * @param id its own id, such as {@code orders-4711}
 * @param kind who could not take it
 * @param taker the name of the read model, the saga or the calls; {@code deadline} for a command whose time has come
 * @param about what it is about, such as an order's id: what follows about that waits
 * @param message what could not be taken; absent where the event is not there any more
 * @param cause why, in the words of the last try; absent where it has not been tried since it is the first
 * @param fingerprint the same for all that have the same cause
 * @param since since when it waits
 * @param tries how often it was tried again
 * @param nextTry when it is tried next by itself; absent where it is discarded
 * @param behind how many events wait behind it
 * @param hides where what is shown is behind because of it
 * @param discarded who has given it up, and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterView(
        String id,
        LetterKind kind,
        String taker,
        String about,
        @Nullable LetterMessage message,
        @Nullable String cause,
        @Nullable String fingerprint,
        Instant since,
        int tries,
        @Nullable Instant nextTry,
        long behind,
        List<String> hides,
        @Nullable DiscardView discarded) {}
