package consigne.acceptance.customer;

import consigne.acceptance.shop.Books;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks for words in all that a database has, in every form in which they may have been written. */
record Traces(Books books) {

    /** Everything in every table, those of binary columns as text as well. */
    String dump() {
        return books.sql().sql("""
                        select format('select coalesce(string_agg(%s, chr(10)), '''') from %I.%I as it',
                            'it::text' || coalesce((
                                select string_agg(format(' || encode(coalesce(it.%I, ''''::bytea), ''escape'')', attname), '')
                                from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
                                    and atttypid = 'bytea'::regtype), ''), nspname, relname)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where relkind in ('r', 'm') and nspname not in ('pg_catalog', 'information_schema')""").query(String.class).list().stream()
                .map(table -> books.sql().sql(table).query(String.class).single())
                .collect(Collectors.joining("\n"));
    }

    /** Those of some words that stand in a text in any form. */
    static List<String> in(String text, String... words) {
        return Arrays.stream(words)
                .filter(word -> forms(word).anyMatch(text::contains))
                .toList();
    }

    private static Stream<String> forms(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        return Stream.concat(
                Stream.of(
                        word,
                        escaped(word),
                        URLEncoder.encode(word, StandardCharsets.UTF_8),
                        URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20"),
                        HexFormat.of().formatHex(bytes)),
                IntStream.range(0, 3).mapToObj(shift -> base64(bytes, shift)));
    }

    private static String escaped(String word) {
        return word.codePoints()
                .mapToObj(point -> point < 128 ? Character.toString(point) : "\\u%04x".formatted(point))
                .collect(Collectors.joining());
    }

    /** What stays the same of it, wherever in a longer text it begins. */
    private static String base64(byte[] word, int shift) {
        byte[] shifted = new byte[shift + word.length];
        System.arraycopy(word, 0, shifted, shift, word.length);
        String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = (shift * 8 + 5) / 6;
        return whole.substring(first, (shifted.length * 8) / 6);
    }
}
