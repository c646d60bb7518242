package consigne.web.json;

import consigne.api.Malformed;
import consigne.web.problem.Fault;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one body, and goes on after each fault. */
final class Reading {

    /** Nobody reads more of them, and an answer stays small. */
    private static final int MOST_FAULTS = 100;

    private final Leaves leaves;
    private final List<Fault> faults = new ArrayList<>();

    Reading(Leaves leaves) {
        this.leaves = leaves;
    }

    List<Fault> faults() {
        return faults;
    }

    /** The value at a pointer; null where it is at fault. */
    @Nullable
    Object read(Type type, JsonNode node, String pointer) {
        try {
            if (node.isNull()) {
                throw new Malformed(null, "must not be null");
            }
            if (type instanceof ParameterizedType list && isList(list)) {
                return elements(list.getActualTypeArguments()[0], node, pointer);
            }
            return switch (type instanceof Class<?> known ? Shape.of(known) : new Shape.Other()) {
                case Shape.Single single -> single(single, node, pointer);
                case Shape.Parts object -> object(object, node, pointer);
                case Shape.Other other -> leaves.read(type, node);
            };
        } catch (Malformed malformed) {
            add(Fault.at(pointer, malformed));
            return null;
        }
    }

    private @Nullable Object single(Shape.Single single, JsonNode node, String pointer) {
        Object content = read(single.wire(), node, pointer);
        return content == null ? null : single.of(content);
    }

    /** The elements that are not at fault. */
    private List<Object> elements(Type type, JsonNode node, String pointer) {
        if (!node.isArray()) {
            throw new Malformed(null, "must be a list");
        }
        List<Object> elements = new ArrayList<>();
        for (int index = 0; index < node.size() && faults.size() < MOST_FAULTS; index++) {
            Object element = read(type, node.get(index), Fault.step(pointer, index));
            if (element != null) {
                elements.add(element);
            }
        }
        return elements;
    }

    private @Nullable Object object(Shape.Parts object, JsonNode node, String pointer) {
        if (!node.isObject()) {
            throw new Malformed(null, "must be an object");
        }
        List<Part> parts = object.parts();
        Set<String> unknown = new HashSet<>(node.propertyNames());
        Map<String, @Nullable Object> values = new HashMap<>();
        Set<String> atFault = new HashSet<>();
        for (Part part : parts) {
            unknown.remove(part.name());
            int before = faults.size();
            values.put(part.name(), part(part, node.get(part.name()), Fault.step(pointer, part.name())));
            if (faults.size() > before) {
                atFault.add(part.name());
            }
        }
        unknown.stream().sorted().forEach(name -> add(Fault.at(Fault.step(pointer, name), "is not known here")));
        return made(object, values, atFault, pointer);
    }

    private @Nullable Object part(Part part, @Nullable JsonNode node, String pointer) {
        if (node != null && !node.isNull()) {
            return read(part.type(), node, pointer);
        }
        if (part.required()) {
            add(Fault.at(pointer, "is missing"));
        }
        return null;
    }

    /**
     * Makes the object, to hear what its own checks say. Samples stand in for the parts at fault, so that the checks of
     * the other parts are reached; what the checks say of a part known to be at fault only follows from that.
     */
    private @Nullable Object made(
            Shape.Parts object, Map<String, @Nullable Object> values, Set<String> atFault, String pointer) {
        boolean sound = atFault.isEmpty();
        while (true) {
            List<@Nullable Object> arguments = arguments(object.parts(), values, atFault);
            if (arguments.isEmpty() != values.isEmpty()) {
                return null;
            }
            try {
                Object made = object.of(arguments);
                return sound ? made : null;
            } catch (Malformed malformed) {
                String field = malformed.field();
                if (sound || (field != null && !atFault.contains(field))) {
                    add(Fault.at(pointer, malformed));
                }
                sound = false;
                if (field == null || !values.containsKey(field) || !atFault.add(field)) {
                    return null;
                }
            }
        }
    }

    /** None at all where no sample can stand in for a part. */
    private static List<@Nullable Object> arguments(
            List<Part> parts, Map<String, @Nullable Object> values, Set<String> atFault) {
        List<@Nullable Object> arguments = new ArrayList<>();
        for (Part part : parts) {
            Object value = values.get(part.name());
            boolean usable = !atFault.contains(part.name()) || (value instanceof List<?> some && !some.isEmpty());
            Object argument = usable ? value : Samples.of(part.type());
            if (argument == null && part.required()) {
                return List.of();
            }
            arguments.add(argument);
        }
        return arguments;
    }

    private void add(Fault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    private static boolean isList(ParameterizedType type) {
        return type.getRawType() == List.class || type.getRawType() == Collection.class;
    }
}
