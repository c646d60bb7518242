package consigne.imports.csv;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Guesses what stands between the fields of a file whose header is not as the mapping has it. */
public final class Separators {

    private Separators() {}

    /** A word about another separator, if one finds columns that the mapping's does not. */
    public static String hint(String header, List<String> missing, char separator) {
        return Stream.of(';', ',', '\t', '|')
                .filter(other -> other != separator)
                .filter(other -> names(header, other).anyMatch(missing::contains))
                .findFirst()
                .map(other -> ": it seems to be separated by " + word(other) + ", the mapping says " + word(separator))
                .orElse("");
    }

    private static Stream<String> names(String header, char separator) {
        return Arrays.stream(header.split(Pattern.quote(String.valueOf(separator)), -1))
                .map(name -> name.replace("\"", "").strip());
    }

    private static String word(char separator) {
        return separator == '\t' ? "a tab" : String.valueOf(separator);
    }
}
