package consigne.api.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one field of a view.
 *
 * @param field where it stands, as a JSON pointer in which an element of a list bears its own name where it has one:
 *     {@code /lines/3264065480321/quantity}
 * @param before what it was; absent where there was nothing
 * @param after what it became; absent where there is nothing any more
 * @param events what touched it in between, in order; absent where one event is spoken of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldChange(
        String field,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable List<HistoryEvent> events) {}
