package consigne.query.lists;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Malformed;
import consigne.api.form.Text;
import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the last page of a list ended; callers hand it back as they got it. */
@Text(longest = Cursor.LONGEST, example = "MTcK")
public record Cursor(List<String> parts) {

    private static final String BETWEEN = "\n";
    private static final String STRANGE = "must be one that an answer gave";
    static final int LONGEST = 400;

    /** The cursor after an item, made of all that the list is ordered by. */
    public static Cursor after(Object... parts) {
        return new Cursor(Arrays.stream(parts).map(Object::toString).toList());
    }

    /** Reads what {@link #toString} wrote. */
    @JsonCreator
    public static Cursor valueOf(String text) {
        if (text.length() > LONGEST) {
            throw strange();
        }
        try {
            String parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(Stream.of(parts.split(BETWEEN, -1)).toList());
        } catch (IllegalArgumentException notBase64) {
            throw strange();
        }
    }

    /**
     * Part {@code index} as what it was.
     *
     * @throws MalformedRequest if it is another list's cursor
     */
    public <T> T part(int index, Function<String, T> type) {
        try {
            return type.apply(parts.get(index));
        } catch (RuntimeException notOurs) {
            throw new MalformedRequest(Fault.inParameter("cursor", STRANGE));
        }
    }

    @Override
    @JsonValue
    public String toString() {
        String text = parts.stream().collect(Collectors.joining(BETWEEN));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Malformed strange() {
        return new Malformed("cursor", STRANGE);
    }
}
