package consigne.query.search;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Malformed;
import consigne.api.form.Text;
import consigne.api.form.TextForm;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody looks for: one to ten words, each as it is, as far as it is typed, or with a slip. */
@Text(longest = 100, example = "cola 33")
public record SearchText(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(SearchText.class);
    private static final int MOST_WORDS = 10;

    @JsonCreator
    public SearchText {
        FORM.check(value);
        int words = Words.of(value).size();
        if (words == 0 || words > MOST_WORDS) {
            throw new Malformed(null, "must hold from 1 to " + MOST_WORDS + " words");
        }
    }

    /** As {@code tsquery}: what holds all words just so. */
    public String exactly() {
        return all(Terms::quoted);
    }

    /** What holds all words, or words that begin like them. */
    public String begun() {
        return all(SearchText::begun);
    }

    /** What holds all words, or words that begin like them or are one slip away. */
    public String forgiven() {
        return all(word ->
                Stream.concat(Stream.of(begun(word)), Terms.slips(word)).collect(Collectors.joining(" | ", "(", ")")));
    }

    private static String begun(String word) {
        return Terms.quoted(word) + ":*";
    }

    private String all(Function<String, String> form) {
        List<String> words = Words.of(value).stream().distinct().toList();
        return words.stream().map(form).collect(Collectors.joining(" & "));
    }

    @Override
    public String toString() {
        return value;
    }
}
