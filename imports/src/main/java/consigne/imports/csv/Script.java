package consigne.imports.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a file, once its first bytes are known.
 *
 * @param unit how many bytes there are to what a separator, a quote or an end of line is looked for in
 * @param low which byte of a unit is the lower one
 * @param mark how many bytes the byte order mark takes
 * @param fault why the file is in another encoding, as the end of a sentence; null where it is not
 */
record Script(
        Charset charset,
        int unit,
        int low,
        int mark,
        @Nullable String fault) {

    /** The longest byte order mark. */
    static final int LONGEST_MARK = 3;

    static Script of(Alphabet encoding, byte[] beginning) {
        Script marked = marked(beginning);
        return switch (encoding) {
            case UTF_8 -> marked == null ? plain(StandardCharsets.UTF_8) : insist(marked, 1, encoding);
            case UTF_16 ->
                marked == null
                        ? plain(StandardCharsets.UTF_8).atFault("has no byte order mark, as the mapping's UTF-16 has")
                        : insist(marked, 2, encoding);
            case WINDOWS_1252 -> marked == null ? plain(Charset.forName("windows-1252")) : insist(marked, 0, encoding);
            case ISO_8859_1 -> marked == null ? plain(StandardCharsets.ISO_8859_1) : insist(marked, 0, encoding);
        };
    }

    /** The text; empty where the bytes are none. */
    Optional<String> strictly(byte[] bytes) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException invalid) {
            return Optional.empty();
        }
    }

    String leniently(byte[] bytes) {
        return new String(bytes, charset);
    }

    private static @Nullable Script marked(byte[] beginning) {
        if (begins(beginning, 0xEF, 0xBB, 0xBF)) {
            return new Script(StandardCharsets.UTF_8, 1, 0, 3, null);
        }
        if (begins(beginning, 0xFE, 0xFF)) {
            return new Script(StandardCharsets.UTF_16BE, 2, 1, 2, null);
        }
        return begins(beginning, 0xFF, 0xFE) ? new Script(StandardCharsets.UTF_16LE, 2, 0, 2, null) : null;
    }

    private static Script plain(Charset charset) {
        return new Script(charset, 1, 0, 0, null);
    }

    private static Script insist(Script marked, int unit, Alphabet wanted) {
        return marked.unit == unit
                ? marked
                : marked.atFault("begins as " + (marked.unit == 1 ? "UTF-8" : "UTF-16") + " does; the mapping says "
                        + wanted.label());
    }

    private Script atFault(String why) {
        return new Script(charset, unit, low, mark, why);
    }

    private static boolean begins(byte[] beginning, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= beginning.length || (beginning[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
