package consigne.imports.reading;

import consigne.imports.judging.Judged.Taken;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tells lines of other content apart: the beginning of the SHA-256 of what an invoice says of a line. */
final class RowDigest {

    private final MessageDigest sha256 = sha256();

    long of(Taken row) {
        String content = String.join(
                "\t",
                row.kind().name(),
                row.sku(),
                row.description(),
                Long.toString(row.quantity()),
                row.unitPrice().stripTrailingZeros().toPlainString(),
                Long.toString(row.cents()));
        return ByteBuffer.wrap(sha256.digest(content.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
