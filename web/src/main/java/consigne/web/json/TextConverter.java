package consigne.web.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import consigne.api.form.Malformed;
import java.lang.reflect.AccessibleObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Reads the parameters of paths and queries into the types that stand for single things, as bodies are read. */
final class TextConverter implements ConditionalGenericConverter {

    private final JsonMapper mapper;

    TextConverter(JsonMapper mapper) {
        this.mapper = mapper.rebuild().addModule(Scalar.inText()).build();
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(
                new ConvertiblePair(String.class, Object.class),
                // ahead of the lenient ones that are there for these
                new ConvertiblePair(String.class, Enum.class),
                new ConvertiblePair(String.class, Instant.class));
    }

    @Override
    public boolean matches(TypeDescriptor from, TypeDescriptor to) {
        return to.getType() == Instant.class || isMadeOfASingleThing(to.getType());
    }

    private static boolean isMadeOfASingleThing(Class<?> type) {
        return Stream.<AccessibleObject>concat(
                        Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
                .anyMatch(made -> made.isAnnotationPresent(JsonCreator.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object text, TypeDescriptor from, TypeDescriptor to) {
        if (text == null) {
            return null;
        }
        Findings findings = new Findings();
        Object read = mapper.readerFor(to.getType())
                .withHandler(findings)
                .withAttribute(Findings.class, findings)
                .readValue(StringNode.valueOf((String) text));
        findings.faults().forEach(fault -> {
            throw new Malformed(null, fault.detail());
        });
        return read;
    }
}
