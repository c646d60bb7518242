package consigne.query.retrospect;

import consigne.api.history.Term;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How the value of a field is computed: what adds up to it.
 *
 * @param field its name; {@code *} stands for any element of a list
 * @param terms finds what adds up to the value
 */
public record Rule<V>(String field, Terms<V> terms) {

    private static final String ANY = "*";

    /** Finds what adds up to the value of a field; nothing that is zero needs to be named. */
    public interface Terms<V> {
        List<Term> of(Told<V> told, String field);
    }

    boolean isAbout(String name) {
        return Pattern.matches(Pattern.quote(field).replace(ANY, "\\E[^/]*\\Q"), name);
    }
}
