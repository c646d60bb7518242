package consigne.imports.judging;

import consigne.imports.csv.CsvRecord;
import consigne.imports.mapping.TimeReader;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells a quote that swallowed rows from a text of several lines: where a row of several lines holds more than one that
 * looks like a row by itself, nobody knows where the quote should have ended.
 */
final class Swallow {

    private final Header header;
    private final char separator;
    private final TimeReader times;

    Swallow(Header header, char separator, TimeReader times) {
        this.header = header;
        this.separator = separator;
        this.times = times;
    }

    /** The lines of a row that swallowed others; none if it did not. */
    List<String> lines(CsvRecord.Row row) {
        String text = row.text();
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return List.of();
        }
        List<String> lines = List.of(text.split("\r\n|\r|\n", -1));
        return lines.stream().filter(this::looksLikeARow).count() > 1 ? lines : List.of();
    }

    private boolean looksLikeARow(String line) {
        String[] fields = line.split(Pattern.quote(String.valueOf(separator)), -1);
        return fields.length >= header.width()
                || Arrays.stream(fields)
                        .anyMatch(field -> times.isTime(field.replace("\"", "").strip()));
    }
}
