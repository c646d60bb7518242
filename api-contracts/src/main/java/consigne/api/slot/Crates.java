package consigne.api.slot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Whole;
import consigne.api.form.WholeForm;

/** How many crates one order takes. */
@Whole(least = 1, most = SlotCommand.MOST_CRATES, example = 3)
public record Crates(@JsonValue int value) {

    private static final WholeForm FORM = WholeForm.of(Crates.class);

    @JsonCreator
    public Crates {
        FORM.check(value);
    }

    /** Reads a number. */
    public static Crates valueOf(String text) {
        return new Crates(Math.toIntExact(WholeForm.read(text)));
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
