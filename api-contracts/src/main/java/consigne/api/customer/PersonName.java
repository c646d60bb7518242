package consigne.api.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a customer is called: at most 200 characters. */
@Text(longest = 200, example = "Anna Blanc")
public record PersonName(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(PersonName.class);

    @JsonCreator
    public PersonName {
        FORM.check(value);
    }

    PersonName masked() {
        return new PersonName(Arrays.stream(value.strip().split("\\s+"))
                .limit(3)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining(" ")));
    }

    /** Hidden, since what is written by accident is written into logs. */
    @Override
    public String toString() {
        return "…";
    }
}
