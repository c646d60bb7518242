package consigne.imports.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The part of a stream that is looked at; what is behind it is forgotten. */
final class Window {

    private final InputStream in;
    private final byte[] buffer;
    private int start;
    private int end;
    private long offset;
    private boolean exhausted;

    Window(InputStream in, long offset, int size) {
        this.in = in;
        this.offset = offset;
        this.buffer = new byte[size];
    }

    /** Where in the stream the window begins. */
    long offset() {
        return offset;
    }

    /** Whether there is a byte at this distance from the beginning. */
    boolean has(int distance) throws IOException {
        while (start + distance >= end && !exhausted) {
            fill();
        }
        return start + distance < end;
    }

    byte at(int distance) {
        return buffer[start + distance];
    }

    byte[] bytes(int length) {
        return Arrays.copyOfRange(buffer, start, start + length);
    }

    /** The line at the beginning, as far as it is in the window and not longer than {@code most}. */
    byte[] upTo(int most) {
        int length = 0;
        while (length < most && start + length < end && buffer[start + length] != '\n') {
            length++;
        }
        return bytes(length);
    }

    long count(byte wanted, int length) {
        long count = 0;
        for (int i = start; i < start + length; i++) {
            count += buffer[i] == wanted ? 1 : 0;
        }
        return count;
    }

    void pass(int length) {
        start += length;
        offset += length;
    }

    /** Passes everything up to the end of the line and its end, however far that is. */
    void skipLine() throws IOException {
        while (has(0)) {
            int from = start;
            while (start < end && buffer[start] != '\n') {
                start++;
            }
            offset += start - from;
            if (start < end) {
                pass(1);
                return;
            }
        }
    }

    void skipByteOrderMark() throws IOException {
        if (has(2) && at(0) == (byte) 0xEF && at(1) == (byte) 0xBB && at(2) == (byte) 0xBF) {
            pass(3);
        }
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
