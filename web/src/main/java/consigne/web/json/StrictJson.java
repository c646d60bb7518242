package consigne.web.json;

import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import jakarta.validation.Validator;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON into records: nothing is guessed, converted or left unread.
 *
 * <p>Jackson binds, and Bean Validation checks what is bound; all that either finds is told at once.
 */
public final class StrictJson {

    private final JsonMapper mapper;
    private final Validator validator;

    StrictJson(JsonMapper mapper, Validator validator) {
        this.mapper = mapper.rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        this.validator = validator;
    }

    /** Reads a whole body, or throws {@link MalformedRequest} with every fault in it. */
    public <T> T read(byte[] body, Class<T> type) {
        return type.cast(read(body, (Type) type));
    }

    Object read(byte[] body, Type type) {
        Findings findings = new Findings();
        Object bound = bind(text(body), type, findings);
        if (bound != null) {
            Violations.of(validator.validate(bound))
                    .filter(fault -> !findings.cover(String.valueOf(fault.pointer())))
                    .toList()
                    .forEach(fault -> findings.add(String.valueOf(fault.pointer()), fault.detail()));
        }
        if (bound == null && findings.faults().isEmpty()) {
            throw malformed("must not be null");
        }
        if (bound == null || !findings.faults().isEmpty()) {
            throw new MalformedRequest(findings.faults());
        }
        return bound;
    }

    private @Nullable Object bind(String text, Type type, Findings findings) {
        if (text.isBlank()) {
            throw malformed("is missing");
        }
        try {
            return mapper.readerFor(mapper.constructType(type))
                    .withHandler(findings)
                    .readValue(text);
        } catch (StreamReadException malformed) {
            throw syntax(malformed);
        } catch (JacksonException notBound) {
            findings.add(pointer(notBound), notBound.getPath().isEmpty() ? "is not one JSON value" : "is malformed");
            return null;
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw malformed("is not UTF-8");
        }
    }

    private static String pointer(JacksonException notBound) {
        return notBound.getPath().stream()
                .map(step -> step.getPropertyName() == null ? step.getIndex() : step.getPropertyName())
                .reduce("", Fault::step, String::concat);
    }

    private static MalformedRequest syntax(StreamReadException malformed) {
        if (malformed.getOriginalMessage().startsWith("Duplicate")
                && malformed.processor() instanceof JsonParser json) {
            return new MalformedRequest(
                    Fault.at(json.streamReadContext().pathAsPointer().toString(), "is given more than once"));
        }
        var place = malformed.getLocation();
        return malformed("is not valid JSON at line " + place.getLineNr() + ", column " + place.getColumnNr());
    }

    private static MalformedRequest malformed(String detail) {
        return new MalformedRequest(Fault.at("", detail));
    }
}
