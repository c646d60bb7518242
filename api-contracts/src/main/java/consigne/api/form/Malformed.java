package consigne.api.form;

import org.jspecify.annotations.Nullable;

/** A value that does not have the form it must have. */
public final class Malformed extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    public Malformed(@Nullable String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field at fault inside the value that was being made; none where the value itself is at fault. */
    public @Nullable String field() {
        return field;
    }
}
