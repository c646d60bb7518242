package consigne.api.creditnote;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Malformed;
import java.util.UUID;

/** A credit note; a UUID. */
public record CreditNoteId(@JsonValue UUID value) {

    @JsonCreator
    public CreditNoteId {}

    /**
     * Reads one.
     *
     * @throws Malformed if it is no UUID
     */
    public static CreditNoteId valueOf(String text) {
        try {
            return new CreditNoteId(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            throw new Malformed(null, "must be a UUID");
        }
    }

    /** The id of the aggregate that it is. */
    public String aggregateId() {
        return "credit-note:" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
