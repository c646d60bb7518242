package consigne.web.json;

import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import jakarta.validation.Validator;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
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
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addModule(Scalar.inBodies())
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
        List<Fault> faults = new ArrayList<>(findings.faults());
        if (bound != null) {
            Violations.of(validator.validate(bound))
                    .filter(fault -> !findings.cover(String.valueOf(fault.pointer())))
                    .limit(Findings.MOST - faults.size())
                    .forEach(faults::add);
        }
        if (bound == null || !faults.isEmpty()) {
            throw new MalformedRequest(faults.isEmpty() ? List.of(Fault.at("", "must not be null")) : faults);
        }
        return bound;
    }

    private @Nullable Object bind(String text, Type type, Findings findings) {
        try {
            return mapper.readerFor(mapper.constructType(type))
                    .withHandler(findings)
                    .withAttribute(Findings.class, findings)
                    .readValue(text);
        } catch (StreamReadException malformed) {
            throw syntax(malformed);
        } catch (DatabindException notBound) {
            if (text.isBlank()) {
                throw malformed("is missing");
            }
            if (findings.faults().isEmpty() && notBound.getPath().isEmpty()) {
                throw malformed("is not one JSON value");
            }
            findings.add(notBound);
            return null;
        } catch (JacksonException malformed) {
            throw malformed("is not one JSON value");
        }
    }

    private static String text(byte[] body) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(body);
        try {
            return decoder.decode(bytes).toString();
        } catch (CharacterCodingException malformed) {
            throw malformed("is not UTF-8 at byte " + soundBytes(body));
        }
    }

    /** How many bytes are well-formed. */
    private static int soundBytes(byte[] body) {
        ByteBuffer bytes = ByteBuffer.wrap(body);
        StandardCharsets.UTF_8.newDecoder().decode(bytes, CharBuffer.allocate(body.length), true);
        return bytes.position();
    }

    private static MalformedRequest syntax(StreamReadException malformed) {
        String message = malformed.getOriginalMessage();
        Object parser = malformed.processor();
        if (message.startsWith("Duplicate") && parser instanceof JsonParser json) {
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
