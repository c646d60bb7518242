package consigne.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks what begins as gzip does, and leaves the rest as it is. */
final class Unpacked {

    /** A file may be packed, and packed once more on its way. */
    private static final int MOST_LAYERS = 2;

    private Unpacked() {}

    static InputStream of(InputStream raw) throws IOException {
        InputStream current = new Ending(raw);
        for (int layer = 0; layer < MOST_LAYERS && isGzip(current); layer++) {
            current = new Ending(new GZIPInputStream(current, 1 << 16));
        }
        return current;
    }

    /** Source: RFC 1952, section 2.3.1. */
    static boolean isGzip(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return gzip;
    }

    /**
     * Says that bytes are available as long as there are any: a file of several packed parts would else end behind the
     * first, without a word, where the next is still on its way.
     */
    private static final class Ending extends BufferedInputStream {

        Ending(InputStream in) {
            super(in, 1 << 16);
        }

        @Override
        public synchronized int available() throws IOException {
            int known = super.available();
            if (known > 0) {
                return known;
            }
            mark(1);
            int next = read();
            reset();
            return next < 0 ? 0 : 1;
        }
    }
}
