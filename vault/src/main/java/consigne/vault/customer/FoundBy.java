package consigne.vault.customer;

import consigne.api.customer.CustomerDetails;
import consigne.vault.KeyedTokens;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What customers are found by: each word of the name and its beginnings, without accents; the whole mail address; the
 * end of the phone number, which is the same however the country before it is written.
 */
record FoundBy(KeyedTokens tokens) {

    private static final String NAME = "name";
    private static final String MAIL = "mail";
    private static final String PHONE = "phone";
    private static final int SHORTEST_BEGINNING = 2;
    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_DIGITS = 9;
    private static final int MOST_WORDS = 8;

    /** The tokens of a customer. */
    Set<Long> of(CustomerDetails details) {
        Stream<Long> names =
                words(details.name().value()).flatMap(FoundBy::beginnings).map(word -> tokens.of(NAME, word));
        Stream<Long> mails = Stream.ofNullable(details.mail()).map(mail -> tokens.of(MAIL, folded(mail.value())));
        Stream<Long> phones = Stream.ofNullable(details.phone())
                .map(phone -> digits(phone.value()))
                .flatMap(FoundBy::ends)
                .map(end -> tokens.of(PHONE, end));
        return Stream.of(names, mails, phones).flatMap(all -> all).collect(Collectors.toSet());
    }

    /** The tokens that somebody must have who is looked for: by a mail address, a phone number or words of a name. */
    List<Long> asked(String query) {
        String digits = digits(query);
        if (query.contains("@")) {
            return List.of(tokens.of(MAIL, folded(query)));
        }
        if (digits.length() >= FEWEST_DIGITS && query.codePoints().noneMatch(Character::isLetter)) {
            return List.of(tokens.of(PHONE, digits.substring(Math.max(0, digits.length() - MOST_DIGITS))));
        }
        return words(query)
                .distinct()
                .limit(MOST_WORDS)
                .map(word -> tokens.of(NAME, word))
                .toList();
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(folded(text).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }

    private static Stream<String> beginnings(String word) {
        return IntStream.rangeClosed(Math.min(SHORTEST_BEGINNING, word.length()), word.length())
                .mapToObj(length -> word.substring(0, length));
    }

    private static Stream<String> ends(String digits) {
        return IntStream.rangeClosed(FEWEST_DIGITS, Math.min(MOST_DIGITS, digits.length()))
                .mapToObj(length -> digits.substring(digits.length() - length));
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
