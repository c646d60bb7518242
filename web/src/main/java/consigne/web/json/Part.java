package consigne.web.json;

import java.lang.reflect.Type;

/**
 * One field of an object.
 *
 * @param required whether it must be given: all that is not {@code @Nullable}, but lists, which judge that themselves
 */
public record Part(String name, Type type, boolean required) {}
