package consigne.platform.json;

import java.lang.reflect.Type;

/**
 * One field of an object.
 *
 * @param required whether it must be given: whether it is not {@code @Nullable}
 */
public record Part(String name, Type type, boolean required) {}
