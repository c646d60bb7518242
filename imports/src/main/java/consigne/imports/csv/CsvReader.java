package consigne.imports.csv;

import consigne.imports.csv.CsvRecord.Row;
import consigne.imports.csv.CsvRecord.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Splits CSV into rows, holding no more than {@link #LONGEST} units of one at a time. Every byte belongs to a row, or
 * is counted in {@link #blank}.
 *
 * <p>A line ends in LF, CR, or both. A quote opens only at the beginning of a field. Where it is not closed within the
 * bound, only the line that opened it is lost: what follows is read anew.
 *
 * <p>Source: RFC 4180, section 2; lines may end in LF or CR alone too.
 */
public final class CsvReader {

    /** The longest row that is read, in units of its encoding: bytes, or pairs of them in UTF-16. */
    public static final int LONGEST = 64 * 1024;

    private static final int EXCERPT = 2_000;

    private final Window window;
    private final RowSplitter splitter;
    private final char separator;
    private final Script script;
    private boolean quotesEndOnTheirLine;
    private long line;
    private long blank;

    /** Where the first line that is part of the row ends, if the row goes on behind it. */
    private int firstLineEnd;

    private boolean inQuotes;

    /** Reads from the beginning of a file. */
    public CsvReader(InputStream in, char separator, Alphabet encoding) throws IOException {
        this.window = windowOf(in, 0);
        this.splitter = new RowSplitter(separator);
        this.separator = separator;
        this.line = 1;
        this.script = Script.of(encoding, beginning(window));
        window.pass(script.mark());
        this.blank = script.mark();
        window.measure(script);
    }

    private CsvReader(InputStream in, long offset, long line, CsvReader before) {
        this.window = windowOf(in, offset);
        this.splitter = before.splitter;
        this.separator = before.separator;
        this.line = line;
        this.script = before.script;
        this.quotesEndOnTheirLine = before.quotesEndOnTheirLine;
        window.measure(script);
    }

    /** Takes a quote that is not closed on its line for a fault of that line alone: no field goes over several. */
    public CsvReader withoutLinesInQuotes() {
        quotesEndOnTheirLine = true;
        return this;
    }

    /** Goes on elsewhere in the same file: at what was another reader's {@link #offset} and {@link #line}. */
    public CsvReader at(InputStream in, long offset, long line) {
        return new CsvReader(in, offset, line, this);
    }

    /** The byte at which the next row begins. */
    public long offset() {
        return window.offset();
    }

    /** The line on which the next row begins. */
    public long line() {
        return line;
    }

    /** How many bytes this reader passed that are part of no row: empty lines, and the byte order mark. */
    public long blank() {
        return blank;
    }

    /** The next row, or null at the end. */
    public @Nullable CsvRecord next() throws IOException {
        if (script.fault() != null && window.has(0)) {
            return unreadable(script.fault());
        }
        passBlankLines();
        if (!window.has(0)) {
            return half();
        }
        int length = scan();
        if (inQuotes && firstLineEnd >= 0) {
            return unreadable(
                    quotesEndOnTheirLine
                            ? "opens a quote that is not closed on its line"
                            : "opens a quote that is not closed within " + LONGEST + " characters");
        }
        if (length > LONGEST) {
            return unreadable("is longer than " + LONGEST + " characters");
        }
        return inQuotes ? unreadable("opens a quote that is not closed") : row(length);
    }

    private void passBlankLines() throws IOException {
        long begin = window.offset();
        while (window.passLineEnd()) {
            line++;
        }
        blank += window.offset() - begin;
    }

    /** What is left where a unit is cut in two. */
    private @Nullable CsvRecord half() {
        int rest = window.passRest();
        return rest == 0 ? null : new Unreadable(line, rest, "", "ends within a character");
    }

    /** Finds the end of the row: how many units come before it, one more than the bound where there are too many. */
    private int scan() throws IOException {
        inQuotes = false;
        firstLineEnd = -1;
        boolean fieldBegins = true;
        for (int at = 0; at <= LONGEST; at++) {
            if (!window.has(at)) {
                return at;
            }
            int c = window.at(at);
            if (inQuotes) {
                if (c == '"' && window.has(at + 1) && window.at(at + 1) == '"') {
                    at++;
                } else if (c == '"') {
                    inQuotes = false;
                } else if (firstLineEnd < 0 && Window.isLineEnd(c)) {
                    firstLineEnd = at;
                    if (quotesEndOnTheirLine) {
                        return at;
                    }
                }
            } else if (Window.isLineEnd(c)) {
                return at;
            } else if (fieldBegins && c == '"') {
                inQuotes = true;
            }
            fieldBegins = !inQuotes && c == separator;
        }
        return LONGEST + 1;
    }

    private CsvRecord row(int length) throws IOException {
        long begin = window.offset();
        long first = line;
        byte[] bytes = window.bytes(length);
        line += firstLineEnd < 0 ? 0 : lineEnds(length);
        window.pass(length);
        endLine();
        long size = window.offset() - begin;
        return script.strictly(bytes)
                .<CsvRecord>map(text -> new Row(first, size, text, splitter.fields(text)))
                .orElseGet(() -> new Unreadable(first, size, script.leniently(bytes), "is not " + script.charset()));
    }

    /** Gives up the first line of what is at hand. */
    private CsvRecord unreadable(String reason) throws IOException {
        long begin = window.offset();
        long first = line;
        String excerpt = script.leniently(window.upTo(EXCERPT));
        window.passLine();
        endLine();
        return new Unreadable(first, window.offset() - begin, excerpt, reason);
    }

    private int lineEnds(int length) {
        int ends = 0;
        for (int at = 0; at < length; at++) {
            boolean feeds = window.at(at) == '\n' && at > 0 && window.at(at - 1) == '\r';
            ends += Window.isLineEnd(window.at(at)) && !feeds ? 1 : 0;
        }
        return ends;
    }

    private void endLine() throws IOException {
        line += window.passLineEnd() ? 1 : 0;
    }

    private static byte[] beginning(Window window) throws IOException {
        int length = 0;
        while (length < Script.LONGEST_MARK && window.has(length)) {
            length++;
        }
        return window.bytes(length);
    }

    private static Window windowOf(InputStream in, long offset) {
        return new Window(in, offset, 4 * LONGEST);
    }
}
