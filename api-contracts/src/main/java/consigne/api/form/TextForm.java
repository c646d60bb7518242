package consigne.api.form;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks texts by the {@link Text} that their type states. */
public final class TextForm {

    private final Text stated;
    private final Pattern pattern;

    private TextForm(Text stated) {
        this.stated = stated;
        this.pattern = Pattern.compile(stated.pattern());
    }

    /** The form of a type; it must state one. */
    public static TextForm of(Class<?> type) {
        return new TextForm(Objects.requireNonNull(type.getAnnotation(Text.class), type::getName));
    }

    /** Returns the text if it has the form, or throws {@link Malformed}. */
    public String check(@Nullable String text) {
        if (text == null) {
            throw new Malformed(null, "is missing");
        }
        return stated.pattern().isEmpty() ? free(text) : matching(text);
    }

    private String matching(String text) {
        if (!pattern.matcher(text).matches()) {
            throw new Malformed(null, stated.words().isEmpty() ? "must match " + pattern : "must be " + stated.words());
        }
        return text;
    }

    private boolean isControl(int character) {
        return Character.isISOControl(character) && !(stated.lines() && (character == '\n' || character == '\r'));
    }

    /** Half of a surrogate pair is no character, and UTF-8 cannot write it. */
    private static boolean isHalfACharacter(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private String free(String text) {
        if (text.isBlank()) {
            throw new Malformed(null, "must not be blank");
        }
        if (text.codePointCount(0, text.length()) > stated.longest()) {
            throw new Malformed(null, "must not be longer than " + stated.longest() + " characters");
        }
        if (text.chars().anyMatch(this::isControl)) {
            throw new Malformed(null, "must not hold control characters");
        }
        if (text.codePoints().anyMatch(TextForm::isHalfACharacter)) {
            throw new Malformed(null, "must not hold half of a surrogate pair");
        }
        return text;
    }
}
