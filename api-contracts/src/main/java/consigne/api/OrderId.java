package consigne.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;

/** An order; a UUID of any version, in its canonical lower-case form. */
public record OrderId(@JsonValue String value) {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    @JsonCreator
    public OrderId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new Malformed(null, "must be a UUID");
        }
        value = value.toLowerCase(java.util.Locale.ROOT);
    }

    public static OrderId of(UUID id) {
        return new OrderId(id.toString());
    }

    /** What the event store calls the order. */
    public String aggregateId() {
        return "order:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
