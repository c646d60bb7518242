package consigne.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;
import java.util.Locale;
import java.util.UUID;

/** An order; a UUID of any version, in its canonical lower-case form. */
@Text(
        pattern = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}",
        words = "a UUID",
        example = "0198f2c0-7d4e-7000-8000-000000000001")
public record OrderId(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(OrderId.class);

    @JsonCreator
    public OrderId {
        value = FORM.check(value).toLowerCase(Locale.ROOT);
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
