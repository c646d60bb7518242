package consigne.api.creditnote;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A credit note; a UUID. */
public record CreditNoteId(@JsonValue UUID value) {

    @JsonCreator
    public CreditNoteId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
