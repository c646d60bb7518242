package consigne.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.form.Malformed;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a request that does not have the form it must have.
 *
 * @param pointer where in the body, as a JSON pointer (RFC 6901); empty for the body itself
 * @param parameter in which parameter of the path or the query
 * @param header in which header
 * @param detail what is wrong there, as the end of a sentence: {@code must be at least 1}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable String header,
        String detail) {

    public static Fault at(String pointer, String detail) {
        return new Fault(pointer, null, null, detail);
    }

    public static Fault inParameter(String name, String detail) {
        return new Fault(null, name, null, detail);
    }

    public static Fault inHeader(String name, String detail) {
        return new Fault(null, null, name, detail);
    }

    /** What a value that checks itself found, {@code pointer} being where that value stands. */
    public static Fault at(String pointer, Malformed malformed) {
        return at(malformed.field() == null ? pointer : step(pointer, malformed.field()), detailOf(malformed));
    }

    /** The pointer to a field, or to an element, of what {@code pointer} points at. */
    public static String step(String pointer, Object field) {
        return pointer + "/" + field.toString().replace("~", "~0").replace("/", "~1");
    }

    /** What a value that checks itself found. */
    public static String detailOf(Malformed malformed) {
        String message = malformed.getMessage();
        return message == null ? "is malformed" : message;
    }
}
