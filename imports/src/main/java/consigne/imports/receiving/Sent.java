package consigne.imports.receiving;

import consigne.web.problem.TooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What is sent, as it comes in; tells a connection that broke from a file that is broken. */
final class Sent extends InputStream {

    private final InputStream body;
    private final long mostBytes;
    private final MessageDigest sha256 = sha256();
    private long bytes;
    private boolean failed;

    Sent(InputStream body, long mostBytes) {
        this.body = body;
        this.mostBytes = mostBytes;
    }

    boolean failed() {
        return failed;
    }

    /** The SHA-256 of everything that is sent, what follows the file included. */
    byte[] hash() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        return sha256.digest();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int count = receive(target, from, length);
        if (count > 0) {
            sha256.update(target, from, count);
            bytes += count;
        }
        if (bytes > mostBytes) {
            throw new TooLarge("file", mostBytes);
        }
        return count;
    }

    private int receive(byte[] target, int from, int length) throws IOException {
        try {
            return body.read(target, from, length);
        } catch (IOException broken) {
            failed = true;
            throw broken;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
