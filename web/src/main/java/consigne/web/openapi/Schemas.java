package consigne.web.openapi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JavaType;
import consigne.api.Money;
import consigne.web.form.Price;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.providers.JavadocProvider;
import org.springdoc.core.providers.SpringDocJavadocProvider;
import tools.jackson.databind.json.JsonMapper;

/** Describes our types: single things by the forms that they state, objects by the components of their records. */
final class Schemas implements ModelConverter, GlobalOpenApiCustomizer {

    private static final String CONTRACTS = "consigne.api.";
    private static final Pattern NOT_THE_FIRST_WORD = Pattern.compile("(?<=.)\\p{Lu}.*");

    private final JsonMapper mapper;
    private final JavadocProvider words = new SpringDocJavadocProvider();
    private final Map<String, Class<?>> names = new ConcurrentHashMap<>();
    private volatile @Nullable String clash;

    Schemas(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType annotated, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType type = Json31.mapper().constructType(annotated.getType());
        if (type.hasRawClass(Money.class)) {
            type = Json31.mapper().constructType(Price.class);
        }
        Class<?> raw = type.getRawClass();
        if (!raw.getName().startsWith("consigne.") || !(raw.isRecord() || raw.isEnum())) {
            return chain.hasNext() ? chain.next().resolve(annotated, context, chain) : null;
        }
        String name = name(type);
        if (!context.getDefinedModels().containsKey(name)) {
            context.defineModel(name, Forms.of("object")); // ends a recursion
            context.defineModel(name, schema(type, context));
        }
        return Forms.reference(name);
    }

    /**
     * The name that the type states, or its simple one; for what is part of another contract after the name of that,
     * unless both begin with the same word. It depends on nothing but the type: which of two is asked for first differs
     * from process to process.
     *
     * @throws IllegalStateException if two have the same; it is thrown again with the document, since not everybody who
     *     asks for a schema tells what went wrong
     */
    private String name(JavaType type) {
        Class<?> raw = type.getRawClass();
        var stated = raw.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        String own = stated == null || stated.name().isEmpty() ? called(raw) : stated.name();
        Class<?> named = names.computeIfAbsent(own, _ -> raw);
        if (named != raw) {
            clash = named + " and " + raw + " are both " + own + " in the interface";
            throw new IllegalStateException(clash);
        }
        return type.getBindings().getTypeParameters().stream()
                .map(JavaType::getRawClass)
                .map(Class::getSimpleName)
                .reduce(own, String::concat);
    }

    @Override
    public void customise(OpenAPI document) {
        if (clash != null) {
            throw new IllegalStateException(clash);
        }
    }

    private static String called(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        String simple = type.getSimpleName();
        if (around == null || !type.getName().startsWith(CONTRACTS)) {
            return simple;
        }
        String outer = around.getSimpleName();
        return firstWord(outer).equals(firstWord(simple)) ? simple : outer + simple;
    }

    private static String firstWord(String name) {
        return NOT_THE_FIRST_WORD.matcher(name).replaceFirst("");
    }

    private Schema<?> schema(JavaType type, ModelConverterContext context) {
        Class<?> raw = type.getRawClass();
        Schema<?> schema = Forms.stated(raw).orElseGet(() -> unstated(type, context));
        schema.setDescription(words.getClassJavadoc(raw));
        return schema;
    }

    private Schema<?> unstated(JavaType type, ModelConverterContext context) {
        Class<?> raw = type.getRawClass();
        if (raw.isEnum()) {
            Schema<Object> schema = Forms.of("string");
            Arrays.stream(raw.getEnumConstants())
                    .map(constant -> mapper.valueToTree(constant).asString())
                    .forEach(schema::addEnumItemObject);
            return schema;
        }
        return Arrays.stream(raw.getRecordComponents())
                .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
                .findFirst()
                .<Schema<?>>map(single -> described(single, type, context))
                .orElseGet(() -> object(type, context));
    }

    private Schema<?> object(JavaType type, ModelConverterContext context) {
        Class<?> raw = type.getRawClass();
        Schema<Object> schema = Forms.of("object");
        Map<String, String> said = words.getRecordClassParamJavadoc(raw);
        for (RecordComponent component : raw.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                continue;
            }
            String name = nameOf(component);
            Schema<?> property = described(component, type, context);
            property.setDescription(said.get(component.getName()));
            schema.addProperty(name, property);
            if (!Forms.isOptional(component)) {
                schema.addRequiredItem(name);
            }
        }
        computed(raw).forEach(method -> {
            Schema<?> property = resolved(method.getGenericReturnType(), type, context);
            property.setDescription(words.getMethodJavadocDescription(method));
            property.setReadOnly(true);
            schema.addProperty(method.getName(), property);
        });
        Optional.ofNullable(raw.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class))
                .filter(stated -> !stated.example().isEmpty())
                .ifPresent(stated -> schema.setExample(mapper.readValue(stated.example(), Object.class)));
        return schema;
    }

    private Schema<?> described(RecordComponent component, JavaType owner, ModelConverterContext context) {
        Schema<?> schema = resolved(component.getGenericType(), owner, context);
        Forms.constrain(schema, component);
        return schema;
    }

    private static Schema<?> resolved(Type type, JavaType owner, ModelConverterContext context) {
        JavaType known = Json31.mapper().getTypeFactory().resolveMemberType(type, owner.getBindings());
        Schema<?> schema = context.resolve(new AnnotatedType(known).resolveAsRef(true));
        return schema == null ? new Schema<>(SpecVersion.V31) : AnnotationsUtils.clone(schema, true); // it is cached
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
    }

    /** What is written without being a part. */
    private static Stream<Method> computed(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> {
                    JsonProperty written = method.getAnnotation(JsonProperty.class);
                    return written != null && written.access() == JsonProperty.Access.READ_ONLY;
                })
                .sorted((one, other) -> one.getName().compareTo(other.getName()));
    }
}
