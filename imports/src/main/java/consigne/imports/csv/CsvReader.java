package consigne.imports.csv;

import consigne.imports.csv.CsvRecord.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Splits CSV into rows, holding no more than {@link #MOST_BYTES} of one at a time.
 *
 * <p>A quote opens only at the beginning of a field. Where it is not closed within the bound, only the line that opened
 * it is lost: what follows is read anew. Empty lines are no rows.
 *
 * <p>Source: RFC 4180, section 2; lines may end in LF alone too.
 */
public final class CsvReader {

    /** The longest row that is read. */
    public static final int MOST_BYTES = 64 * 1024;

    private static final int EXCERPT = 2_000;

    private final Window window;
    private final RowSplitter splitter;
    private final byte separator;
    private long line;

    /** Where the first line that is part of the row ends, if the row goes on behind it. */
    private int firstLineEnd;

    private boolean inQuotes;

    /** Reads from the beginning of a file; a byte order mark is passed over. */
    public CsvReader(InputStream in, char separator) throws IOException {
        this(in, separator, 0, 1);
        window.skipByteOrderMark();
    }

    /** Goes on where another reader of the same file was: its {@link #offset} and {@link #line}. */
    public CsvReader(InputStream in, char separator, long offset, long line) {
        this.window = new Window(in, offset, 4 * MOST_BYTES);
        this.splitter = new RowSplitter(separator);
        this.separator = (byte) separator;
        this.line = line;
    }

    /** The byte at which the next row begins. */
    public long offset() {
        return window.offset();
    }

    /** The line on which the next row begins. */
    public long line() {
        return line;
    }

    /** The next row, or null at the end. */
    public @Nullable CsvRecord next() throws IOException {
        while (window.has(0)) {
            int length = scan();
            boolean tooLong = length > MOST_BYTES;
            if (inQuotes && firstLineEnd >= 0) {
                return unreadable(firstLineEnd, "opens a quote that is not closed within " + MOST_BYTES + " bytes");
            }
            if (tooLong) {
                CsvRecord giant = excerpt("is longer than " + MOST_BYTES + " bytes");
                window.skipLine();
                line++;
                return giant;
            }
            if (inQuotes) {
                return unreadable(length, "opens a quote that is not closed");
            }
            if (!isBlank(length)) {
                CsvRecord row = splitter.split(line, window.bytes(length));
                pass(length);
                return row;
            }
            pass(length);
        }
        return null;
    }

    /** Finds the end of the row: how many bytes come before it, one more than the bound where there are too many. */
    private int scan() throws IOException {
        inQuotes = false;
        firstLineEnd = -1;
        boolean fieldBegins = true;
        for (int at = 0; at <= MOST_BYTES; at++) {
            if (!window.has(at)) {
                return at;
            }
            byte b = window.at(at);
            if (inQuotes) {
                if (b == '"' && window.has(at + 1) && window.at(at + 1) == '"') {
                    at++;
                } else if (b == '"') {
                    inQuotes = false;
                } else if (b == '\n' && firstLineEnd < 0) {
                    firstLineEnd = at;
                }
            } else if (b == '\n') {
                return at;
            } else if (fieldBegins && b == '"') {
                inQuotes = true;
            }
            fieldBegins = !inQuotes && b == separator;
        }
        return MOST_BYTES + 1;
    }

    private boolean isBlank(int length) {
        return length == 0 || (length == 1 && window.at(0) == '\r');
    }

    private CsvRecord unreadable(int length, String reason) throws IOException {
        CsvRecord lost = excerpt(reason);
        window.pass(length);
        endLine();
        return lost;
    }

    private CsvRecord excerpt(String reason) {
        return new Unreadable(line, RowSplitter.lenient(window.upTo(EXCERPT)), reason);
    }

    private void pass(int length) throws IOException {
        line += window.count((byte) '\n', length);
        window.pass(length);
        endLine();
    }

    private void endLine() throws IOException {
        if (window.has(0)) {
            window.pass(1);
            line++;
        }
    }
}
