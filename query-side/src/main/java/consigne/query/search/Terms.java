package consigne.query.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a thing is found by, as PostgreSQL's {@code tsvector}: its words, and each word less one letter, so that a word
 * with one letter too many, too few, another or in the wrong place still meets it.
 *
 * <p>Source: symmetric deletes, W. Garbe, <i>SymSpell</i>, 2012.
 */
public final class Terms {

    /** Of shorter words too many others are one slip away. */
    private static final int SHORTEST_FORGIVEN = 4;

    private static final int LONGEST_FORGIVEN = 20;

    /** PostgreSQL takes no longer ones. */
    private static final int LONGEST = 200;

    private Terms() {}

    /** The terms of a thing that is called so. */
    public static String of(Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> Words.of(text).stream())
                .distinct()
                .flatMap(word -> Stream.concat(Stream.of(quoted(word)), slips(word)))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    static String quoted(String word) {
        return "'" + shortened(word) + "'";
    }

    /** What a word has in common with others that are one slip away; none for a short one. */
    static Stream<String> slips(String word) {
        int[] letters = word.codePoints().toArray();
        if (letters.length < SHORTEST_FORGIVEN || letters.length > LONGEST_FORGIVEN) {
            return Stream.empty();
        }
        Set<String> forms = new LinkedHashSet<>(List.of(word));
        for (int left = 0; left < letters.length; left++) {
            forms.add(without(letters, left));
        }
        return forms.stream().map(form -> "'~" + form + "'");
    }

    private static String without(int[] letters, int left) {
        return IntStream.range(0, letters.length)
                .filter(at -> at != left)
                .mapToObj(at -> Character.toString(letters[at]))
                .collect(Collectors.joining());
    }

    private static String shortened(String word) {
        return word.codePoints().limit(LONGEST).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
