package consigne.imports.mapping;

/** Brings text of the books into a form that events can keep. */
final class Texts {

    /** The longest description. */
    static final int LONGEST = 500;

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
}
