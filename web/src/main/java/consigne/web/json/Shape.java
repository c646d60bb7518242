package consigne.web.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a type looks as JSON, by the same annotations that Jackson goes by. */
public sealed interface Shape {

    /** A single thing in a type of its own, such as a quantity. */
    record Single(Maker maker) implements Shape {

        /** The type that stands in the JSON. */
        public Type wire() {
            return maker.onlyType();
        }

        /** Makes one; throws {@link consigne.api.Malformed} where that cannot be one. */
        public Object of(Object content) {
            return maker.make(List.of(content));
        }
    }

    /** An object with fields. */
    record Parts(Maker maker) implements Shape {

        public List<Part> parts() {
            return maker.parts();
        }

        /** The names of the fields that must be given, which is found out by leaving each out. */
        public List<String> required() {
            boolean canTell = Samples.isMadeWithout(null, this);
            return parts().stream()
                    .filter(part -> canTell ? !Samples.isMadeWithout(part, this) : part.required())
                    .map(Part::name)
                    .toList();
        }

        Object of(List<? extends @Nullable Object> parts) {
            return maker.make(parts);
        }
    }

    /** Anything else: text, numbers, times, lists and so on. */
    record Other() implements Shape {}

    ClassValue<Shape> KNOWN = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            Executable creator = creator(type);
            if (creator == null) {
                return new Other();
            }
            return isSingle(type, creator) ? new Single(new Maker(creator)) : new Parts(new Maker(creator));
        }
    };

    static Shape of(Class<?> type) {
        return KNOWN.get(type);
    }

    private static @Nullable Executable creator(Class<?> type) {
        return Stream.concat(
                        Arrays.stream(type.getDeclaredConstructors()),
                        Arrays.stream(type.getDeclaredMethods())
                                .filter(method -> Modifier.isStatic(method.getModifiers())))
                .filter(made -> made.isAnnotationPresent(JsonCreator.class))
                .findFirst()
                .map(Executable.class::cast)
                .orElseGet(() -> type.isRecord() ? canonical(type) : null);
    }

    private static Executable canonical(Class<?> type) {
        Class<?>[] components = Arrays.stream(type.getRecordComponents())
                .map(component -> component.getType())
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(components);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isSingle(Class<?> type, Executable creator) {
        return creator.getParameterCount() == 1
                && !creator.getParameters()[0].isAnnotationPresent(JsonProperty.class)
                && Stream.<AnnotatedElement>concat(
                                Arrays.stream(type.getDeclaredFields()), Arrays.stream(type.getDeclaredMethods()))
                        .anyMatch(member -> member.isAnnotationPresent(JsonValue.class));
    }
}
