package consigne.imports.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The part of a stream that is looked at, unit by unit; what is behind it is forgotten. */
final class Window {

    private final InputStream in;
    private final byte[] buffer;
    private int unit = 1;
    private int low;
    private int start;
    private int end;
    private long offset;
    private boolean exhausted;

    Window(InputStream in, long offset, int bytes) {
        this.in = in;
        this.offset = offset;
        this.buffer = new byte[bytes];
    }

    /** Says how many bytes there are to a unit, and which of them is the lower one. */
    void measure(Script script) {
        unit = script.unit();
        low = script.low();
    }

    /** The byte of the stream at which the window begins. */
    long offset() {
        return offset;
    }

    /** Whether there is a unit at this distance from the beginning. */
    boolean has(int distance) throws IOException {
        while (start + (distance + 1) * unit > end && !exhausted) {
            fill();
        }
        return start + (distance + 1) * unit <= end;
    }

    /** The unit at a distance at which there is one. */
    int at(int distance) {
        if (unit == 1) {
            return buffer[start + distance] & 0xFF;
        }
        int place = start + distance * unit;
        return (buffer[place + low] & 0xFF) | (buffer[place + 1 - low] & 0xFF) << 8;
    }

    byte[] bytes(int length) {
        return Arrays.copyOfRange(buffer, start, start + length * unit);
    }

    /** The line at the beginning, as far as it is in the window and not longer than {@code most}. */
    byte[] upTo(int most) throws IOException {
        int length = 0;
        while (length < most && has(length) && !isLineEnd(at(length))) {
            length++;
        }
        return bytes(length);
    }

    void pass(int length) {
        start += length * unit;
        offset += (long) length * unit;
    }

    /** Passes the end of a line, if there is one; a carriage return and what feeds the line after it are one. */
    boolean passLineEnd() throws IOException {
        if (!has(0) || !isLineEnd(at(0))) {
            return false;
        }
        pass(at(0) == '\r' && has(1) && at(1) == '\n' ? 2 : 1);
        return true;
    }

    /** Passes everything up to the end of the line, however far that is. */
    void passLine() throws IOException {
        while (has(0) && !isLineEnd(at(0))) {
            pass(1);
        }
    }

    /** Passes what is less than a unit, at the end of the stream. */
    int passRest() {
        int rest = end - start;
        start = end;
        offset += rest;
        return rest;
    }

    static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    private void fill() throws IOException {
        if (end == buffer.length) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            exhausted = true;
        } else {
            end += read;
        }
    }
}
