package consigne.api.round;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Whole;
import consigne.api.form.WholeForm;

/** After how many attempts a search for rounds ends. */
@Whole(least = 1, most = 1_000_000_000, example = 100_000)
public record SearchAttempts(@JsonValue int value) {

    private static final WholeForm FORM = WholeForm.of(SearchAttempts.class);

    @JsonCreator
    public SearchAttempts {
        FORM.check(value);
    }

    /** Reads a number. */
    public static SearchAttempts valueOf(String text) {
        return new SearchAttempts(Math.toIntExact(WholeForm.read(text)));
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
