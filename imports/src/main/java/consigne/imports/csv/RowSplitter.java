package consigne.imports.csv;

import java.util.ArrayList;
import java.util.List;

/** Splits the text of one row into fields. */
final class RowSplitter {

    private final char separator;

    RowSplitter(char separator) {
        this.separator = separator;
    }

    List<String> fields(String text) {
        List<String> fields = new ArrayList<>();
        int begin = 0;
        while (true) {
            boolean quoted = begin < text.length() && text.charAt(begin) == '"';
            int closed = quoted ? closing(text, begin + 1) : begin;
            int found = text.indexOf(separator, closed);
            int end = found < 0 ? text.length() : found;
            fields.add(quoted ? unquoted(text, begin, closed, end) : text.substring(begin, end));
            if (found < 0) {
                return List.copyOf(fields);
            }
            begin = end + 1;
        }
    }

    /** The place behind the quote that closes, or the end. */
    private static int closing(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else {
                    return i + 1;
                }
            }
        }
        return text.length();
    }

    /** What stands behind the closing quote belongs to the field too, as most programs have it. */
    private static String unquoted(String text, int begin, int closed, int end) {
        return text.substring(begin + 1, closed - 1).replace("\"\"", "\"") + text.substring(closed, end);
    }
}
