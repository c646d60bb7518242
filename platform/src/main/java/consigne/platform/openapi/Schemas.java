package consigne.platform.openapi;

import com.fasterxml.jackson.databind.JavaType;
import consigne.platform.json.Part;
import consigne.platform.json.Samples;
import consigne.platform.json.Shape;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
                context.defineModel(name, named("object")); // ends a recursion
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
            Schema<Object> schema = named("string");
            Arrays.stream(type.getEnumConstants())
                    .map(constant -> mapper.valueToTree(constant).asString())
                    .forEach(schema::addEnumItemObject);
            return schema;
        }
        return switch (Shape.of(type)) {
            case Shape.Single single -> withExample(scalar(type, single), type);
            case Shape.Parts object -> object(type, object, context);
            case Shape.Other other -> named("object");
        };
    }

    private Schema<?> withExample(Schema<Object> schema, Class<?> type) {
        Object sample = Samples.of(type);
        if (sample != null) {
            schema.setExample(mapper.convertValue(sample, Object.class));
        }
        return schema;
    }

    private static Schema<Object> scalar(Class<?> type, Shape.Single single) {
        Type wire = single.wire();
        if (wire == long.class) {
            Schema<Object> whole = named("integer");
            whole.setFormat("int64");
            whole.setMinimum(BigDecimal.valueOf(Bounds.minimum(value -> Bounds.takes(single, value))));
            whole.setMaximum(BigDecimal.valueOf(Bounds.maximum(value -> Bounds.takes(single, value))));
            return whole;
        }
        if (wire == BigDecimal.class) {
            Schema<Object> decimal = named("number");
            decimal.setMinimum(
                    BigDecimal.valueOf(Bounds.minimum(value -> Bounds.takes(single, BigDecimal.valueOf(value)))));
            decimal.setMaximum(
                    BigDecimal.valueOf(Bounds.maximum(value -> Bounds.takes(single, BigDecimal.valueOf(value)))));
            return decimal;
        }
        if (wire instanceof Class<?> inner && Shape.of(inner) instanceof Shape.Single deeper) {
            return scalar(inner, deeper);
        }
        Schema<Object> text = named("string");
        Bounds.pattern(type).ifPresent(pattern -> text.setPattern("^" + pattern.pattern() + "$"));
        if (text.getPattern() == null) {
            text.setMinLength(1);
            Bounds.maxLength(single).ifPresent(text::setMaxLength);
        }
        return text;
    }

    private Schema<?> object(Class<?> type, Shape.Parts object, ModelConverterContext context) {
        Schema<Object> schema = named("object");
        for (Part part : object.parts()) {
            Schema<?> resolved = context.resolve(new AnnotatedType(part.type()).resolveAsRef(true));
            Schema<?> property = resolved == null ? new Schema<>(SpecVersion.V31) : resolved;
            Bounds.pattern(type, part).ifPresent(pattern -> property.setPattern("^" + pattern.pattern() + "$"));
            schema.addProperty(part.name(), property);
        }
        List<String> required = object.required();
        if (!required.isEmpty()) {
            schema.setRequired(required);
        }
        return withExample(schema, type);
    }

    private static Schema<Object> named(String type) {
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.setType(type);
        schema.addType(type);
        return schema;
    }
}
