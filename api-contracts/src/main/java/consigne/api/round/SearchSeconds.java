package consigne.api.round;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Whole;
import consigne.api.form.WholeForm;

/** For how many seconds rounds are searched, at most. */
@Whole(least = 1, most = 600, example = 20)
public record SearchSeconds(@JsonValue int value) {

    private static final WholeForm FORM = WholeForm.of(SearchSeconds.class);

    @JsonCreator
    public SearchSeconds {
        FORM.check(value);
    }

    /** Reads a number. */
    public static SearchSeconds valueOf(String text) {
        return new SearchSeconds(Math.toIntExact(WholeForm.read(text)));
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
