package consigne.api.round;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Whole;
import consigne.api.form.WholeForm;

/** What the dice of a search for rounds begin with. */
@Whole(least = 0, most = 1_000_000_000, example = 1)
public record SearchSeed(@JsonValue int value) {

    private static final WholeForm FORM = WholeForm.of(SearchSeed.class);

    @JsonCreator
    public SearchSeed {
        FORM.check(value);
    }

    /** Reads a number. */
    public static SearchSeed valueOf(String text) {
        return new SearchSeed(Math.toIntExact(WholeForm.read(text)));
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
