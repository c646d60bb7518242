package consigne.platform.json;

import consigne.api.Malformed;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a value of a type that its own checks accept, by trying. */
public final class Samples {

    private static final Map<Type, List<Object>> SCALARS = Map.of(
            String.class,
            List.of("0198f2c0-7d4e-7000-8000-000000000001", "EUR", "a", "1.95"),
            long.class,
            List.of(1L),
            int.class,
            List.of(1),
            boolean.class,
            List.of(false),
            BigDecimal.class,
            List.of(BigDecimal.ONE),
            Instant.class,
            List.of(Instant.parse("2026-01-31T12:00:00Z")));

    private Samples() {}

    /** A sample, or null where none is found. */
    public static @Nullable Object of(Type type) {
        List<Object> candidates = candidates(type);
        return candidates.isEmpty() ? null : candidates.getFirst();
    }

    private static List<Object> candidates(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return List.of(candidates(list.getActualTypeArguments()[0]).stream()
                    .limit(1)
                    .toList());
        }
        if (!(type instanceof Class<?> known)) {
            return List.of();
        }
        if (known.isEnum()) {
            return List.of(known.getEnumConstants());
        }
        return switch (Shape.of(known)) {
            case Shape.Single single -> asList(single(single));
            case Shape.Parts object -> asList(object(object));
            case Shape.Other other -> SCALARS.getOrDefault(known, List.of());
        };
    }

    private static @Nullable Object single(Shape.Single single) {
        return candidates(single.wire()).stream()
                .flatMap(content -> accepted(single, content))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Object> accepted(Shape.Single single, Object content) {
        try {
            return Stream.of(single.of(content));
        } catch (Malformed refused) {
            return Stream.empty();
        }
    }

    private static @Nullable Object object(Shape.Parts object) {
        Map<String, Integer> tries = new HashMap<>();
        while (true) {
            List<@Nullable Object> arguments = new ArrayList<>();
            for (Part part : object.parts()) {
                List<Object> candidates = candidates(part.type());
                int next = tries.getOrDefault(part.name(), 0);
                if (next >= candidates.size() && (part.required() || next > 0)) {
                    return null;
                }
                arguments.add(candidates.isEmpty() ? null : candidates.get(next));
            }
            try {
                return object.of(arguments);
            } catch (Malformed refused) {
                if (refused.field() == null) {
                    return null;
                }
                tries.merge(refused.field(), 1, Integer::sum);
            }
        }
    }

    private static List<Object> asList(@Nullable Object sample) {
        return sample == null ? List.of() : List.of(sample);
    }
}
