package consigne.imports.receiving;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Unpacks what begins as gzip does, and leaves the rest as it is. */
final class Unpacked {

    /** A file may be packed, and packed once more on its way. */
    private static final int MOST_LAYERS = 2;

    private Unpacked() {}

    static InputStream of(InputStream raw) throws IOException {
        InputStream current = new BufferedInputStream(raw, 1 << 16);
        for (int layer = 0; layer < MOST_LAYERS && isGzip(current); layer++) {
            current = new BufferedInputStream(new GzipStream(current), 1 << 16);
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
}
