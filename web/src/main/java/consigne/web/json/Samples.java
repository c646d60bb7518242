package consigne.web.json;

import consigne.api.CustomerId;
import consigne.api.Malformed;
import consigne.api.Name;
import consigne.api.Reason;
import consigne.api.Reference;
import consigne.api.catalogue.Sku;
import consigne.api.payment.PaymentMethod;
import consigne.api.stock.Depot;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a value of a type that its own checks accept, by trying. */
public final class Samples {

    private static final Map<Type, List<Object>> SCALARS = Map.of(
            String.class,
            List.of("A1", "bottle-33", "0198f2c0-7d4e-7000-8000-000000000001", "EUR", "1.95"),
            long.class,
            List.of(1L),
            int.class,
            List.of(1),
            boolean.class,
            List.of(false),
            BigDecimal.class,
            List.of(BigDecimal.ONE),
            UUID.class,
            List.of(UUID.fromString("0198f2c0-7d4e-7000-8000-000000000001")),
            Instant.class,
            List.of(Instant.parse("2026-01-31T12:00:00Z")));

    /** Where any value would do, one that says more to people. */
    private static final Map<Type, Object> TELLING = Map.of(
            CustomerId.class, new CustomerId("C-1001"),
            Sku.class, new Sku("beer-33"),
            PaymentMethod.class, new PaymentMethod("pm_ok"),
            Depot.class, Depot.MAIN,
            Name.class, new Name("Pale ale, 33 cl"),
            Reference.class, new Reference("DN-2026-117"),
            Reason.class, new Reason("The customer rang"));

    private Samples() {}

    /** A sample, or null where none is found. */
    public static @Nullable Object of(Type type) {
        List<Object> candidates = candidates(type);
        return candidates.isEmpty() ? null : candidates.getFirst();
    }

    /** Whether an object can be made that lacks a part, or nothing. */
    static boolean isMadeWithout(@Nullable Part missing, Shape.Parts object) {
        return object(object, missing) != null;
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
        if (TELLING.containsKey(known)) {
            return List.of(TELLING.get(known));
        }
        if (known.isEnum()) {
            return List.of(known.getEnumConstants());
        }
        return switch (Shape.of(known)) {
            case Shape.Single single -> asList(single(single));
            case Shape.Parts object -> asList(object(object, null));
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

    private static @Nullable Object object(Shape.Parts object, @Nullable Part missing) {
        Map<String, Integer> tries = new HashMap<>();
        while (true) {
            List<@Nullable Object> arguments = new ArrayList<>();
            for (Part part : object.parts()) {
                List<Object> candidates = part.equals(missing) ? List.of() : candidates(part.type());
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
