package consigne.web.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import consigne.web.json.Part;
import consigne.web.json.Samples;
import consigne.web.json.Shape;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Describes types by the shapes that they are read with. */
final class Schemas implements ModelConverter {

    private final JsonMapper mapper;
    private final Map<String, Class<?>> names = new HashMap<>();

    Schemas(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType annotated, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType type = Json.mapper().constructType(annotated.getType());
        Class<?> raw = type.getRawClass();
        if (isOurs(raw)) {
            String name = name(raw);
            if (!context.getDefinedModels().containsKey(name)) {
                context.defineModel(name, Scalar.of("object")); // ends a recursion
                context.defineModel(name, schema(raw, context));
            }
            return new Schema<>(SpecVersion.V31).$ref("#/components/schemas/" + name);
        }
        return chain.hasNext() ? chain.next().resolve(annotated, context, chain) : null;
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("consigne.")
                && type.getTypeParameters().length == 0
                && (type.isRecord() || type.isEnum());
    }

    /** The simple name; with that of the class around it where two have the same. */
    private synchronized String name(Class<?> type) {
        String simple = type.getSimpleName();
        Class<?> around = type.getEnclosingClass();
        return names.computeIfAbsent(simple, _ -> type) == type || around == null
                ? simple
                : around.getSimpleName() + simple;
    }

    private Schema<?> schema(Class<?> type, ModelConverterContext context) {
        if (type.isEnum()) {
            Schema<Object> schema = Scalar.of("string");
            Arrays.stream(type.getEnumConstants())
                    .map(constant -> mapper.valueToTree(constant).asString())
                    .forEach(schema::addEnumItemObject);
            return schema;
        }
        if (Scalar.isReadFromText(type)) {
            return Scalar.schema(type);
        }
        return switch (Shape.of(type)) {
            case Shape.Single single -> withExample(Scalar.schema(type, single), type);
            case Shape.Parts object -> object(type, object, context);
            case Shape.Other other -> Scalar.of("object");
        };
    }

    private Schema<?> withExample(Schema<Object> schema, Class<?> type) {
        Object sample = type.getName().startsWith("consigne.web.problem.") ? null : Samples.of(type);
        if (sample != null) {
            schema.setExample(mapper.convertValue(sample, Object.class));
        }
        return schema;
    }

    private Schema<?> object(Class<?> type, Shape.Parts object, ModelConverterContext context) {
        Schema<Object> schema = Scalar.of("object");
        for (Part part : object.parts()) {
            Schema<?> resolved = context.resolve(new AnnotatedType(part.type()).resolveAsRef(true));
            Schema<?> property = resolved == null ? new Schema<>(SpecVersion.V31) : resolved;
            schema.addProperty(
                    part.name(),
                    Bounds.pattern(type, part).<Schema<?>>map(Scalar::matching).orElse(property));
        }
        computed(type)
                .forEach(method -> schema.addProperty(
                        method.getName(),
                        context.resolve(new AnnotatedType(method.getGenericReturnType()).resolveAsRef(true))));
        List<String> required = object.required();
        if (!required.isEmpty()) {
            schema.setRequired(required);
        }
        return withExample(schema, type);
    }

    /** What is written without being a part. */
    private static Stream<Method> computed(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> {
                    JsonProperty written = method.getAnnotation(JsonProperty.class);
                    return written != null && written.access() == JsonProperty.Access.READ_ONLY;
                });
    }
}
