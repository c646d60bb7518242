package consigne.web.json;

import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON into records: nothing is guessed, converted or left unread.
 *
 * <p>A field that is neither {@code @Nullable} nor a list must be given; a field that a record does not have must not.
 */
public final class StrictJson {

    private final JsonMapper mapper;

    StrictJson(JsonMapper mapper) {
        this.mapper = mapper.rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /** Reads a whole body, or throws {@link MalformedRequest} with every fault in it. */
    public <T> T read(byte[] body, Class<T> type) {
        return type.cast(read(body, (Type) type));
    }

    Object read(byte[] body, Type type) {
        var reading = new Reading(new Leaves(mapper));
        Object value = reading.read(type, tree(text(body)), "");
        if (value == null || !reading.faults().isEmpty()) {
            throw new MalformedRequest(reading.faults());
        }
        return value;
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

    private JsonNode tree(String text) {
        try {
            JsonNode tree = mapper.readTree(text);
            if (tree.isMissingNode()) {
                throw malformed("is missing");
            }
            return tree;
        } catch (StreamReadException malformed) {
            throw syntax(malformed);
        } catch (JacksonException malformed) {
            throw malformed("is not one JSON value");
        }
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
