package consigne.api.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a field of a view says what it says.
 *
 * @param position up to which events are looked at
 * @param field where it stands, as a JSON pointer in which an element of a list bears its own name where it has one
 * @param value what it says; absent where it says nothing
 * @param before what it said before the last event that touched it; absent where it said nothing
 * @param rule how the value comes about, in words with its numbers filled in
 * @param terms what adds up to the value, where it is computed
 * @param events what gave it its value, in order, with who did it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Explanation(
        long position,
        String field,
        @Nullable Object value,
        @Nullable Object before,
        String rule,
        List<Term> terms,
        List<HistoryEvent> events) {}
