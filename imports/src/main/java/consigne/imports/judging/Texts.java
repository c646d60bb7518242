package consigne.imports.judging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Brings text of the books into a form that events can keep. */
final class Texts {

    /** The longest description. */
    static final int LONGEST = 500;

    private static final int KEPT_OF_A_CODE = 48;
    private static final int DIGITS_OF_A_HASH = 12;

    private Texts() {}

    static boolean holdsControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    /** The text with a blank for each control character, such as the end of a line. */
    static String oneLine(String text) {
        if (!holdsControl(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text);
        for (int i = 0; i < line.length(); i++) {
            if (Character.isISOControl(line.charAt(i))) {
                line.setCharAt(i, ' ');
            }
        }
        return line.toString().strip();
    }

    /** The beginning that events can keep. */
    static String cut(String text) {
        boolean within = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, within ? LONGEST - 1 : LONGEST).strip();
    }

    /**
     * A code of the books in a form that ours have: what we do not use becomes a dash, and a hash of all of it keeps
     * apart what would be the same. The same code is always rewritten the same.
     */
    static String rewritten(String code) {
        String kept = code.substring(0, Math.min(code.length(), KEPT_OF_A_CODE)).replaceAll("[^A-Za-z0-9._-]", "-");
        return "x" + kept + "." + hash(code);
    }

    private static String hash(String code) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS_OF_A_HASH);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
