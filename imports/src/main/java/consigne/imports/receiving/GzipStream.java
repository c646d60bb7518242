package consigne.imports.receiving;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip, all members of it, up to the last byte.
 *
 * <p>Java's own stream takes whatever follows a member and is no whole header for the end of the file, and says
 * nothing: half a file would be a file.
 *
 * <p>Source: RFC 1952, section 2.
 */
final class GzipStream extends InputStream {

    private static final int HAS_HEADER_CHECKSUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private final InputStream packed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private boolean inMember;

    GzipStream(InputStream packed) throws IOException {
        this.packed = packed;
        this.inMember = beginMember();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        while (inMember && length > 0) {
            int count = inflate(target, from, length);
            if (count > 0) {
                checksum.update(target, from, count);
                return count;
            }
            if (inflater.finished()) {
                at = end - inflater.getRemaining();
                endMember();
                inMember = beginMember();
            } else if (inflater.needsInput()) {
                refill();
                inflater.setInput(buffer, at, end - at);
            } else {
                throw new ZipException("it needs a dictionary");
            }
        }
        return length == 0 ? 0 : -1;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }

    private int inflate(byte[] target, int from, int length) throws ZipException {
        try {
            return inflater.inflate(target, from, length);
        } catch (DataFormatException damaged) {
            throw new ZipException(String.valueOf(damaged.getMessage()));
        }
    }

    /** Whether there is one more; throws if there is something else. */
    private boolean beginMember() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, packed.read(buffer, 0, buffer.length));
        }
        if (at == end) {
            return false;
        }
        if (next() != 0x1F || next() != 0x8B || next() != 8) {
            throw new ZipException("something else follows a part that is packed");
        }
        int flags = next();
        skip(6);
        if ((flags & HAS_EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        skipText((flags & HAS_NAME) != 0);
        skipText((flags & HAS_COMMENT) != 0);
        skip((flags & HAS_HEADER_CHECKSUM) != 0 ? 2 : 0);
        inflater.reset();
        inflater.setInput(buffer, at, end - at);
        checksum.reset();
        return true;
    }

    private void endMember() throws IOException {
        if (number() != checksum.getValue() || number() != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw new ZipException("its checksum is another");
        }
    }

    private long number() throws IOException {
        return next() | next() << 8 | next() << 16 | (long) next() << 24;
    }

    private void skipText(boolean there) throws IOException {
        boolean more = there;
        while (more) {
            more = next() != 0;
        }
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private int next() throws IOException {
        if (at == end) {
            refill();
        }
        return buffer[at++] & 0xFF;
    }

    private void refill() throws IOException {
        at = 0;
        end = Math.max(0, packed.read(buffer, 0, buffer.length));
        if (end == 0) {
            throw new EOFException("it ends in the middle");
        }
    }
}
