package consigne.web.json;

import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractSmartHttpMessageConverter;

/** Reads the JSON bodies of requests. */
final class StrictJsonConverter extends AbstractSmartHttpMessageConverter<Object> {

    /** What a controller takes a body as in order to read it itself. */
    private static final Set<Class<?>> RAW = Set.of(byte[].class, String.class, InputStream.class, Resource.class);

    private final StrictJson json;

    StrictJsonConverter(StrictJson json) {
        super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
        this.json = json;
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return !RAW.contains(type.toClass()) && canRead(mediaType);
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        MediaType mediaType = message.getHeaders().getContentType();
        Charset charset = mediaType == null ? null : mediaType.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw new MalformedRequest(Fault.inHeader("Content-Type", "must not name a charset other than UTF-8"));
        }
        return json.read(message.getBody().readAllBytes(), type.getType());
    }

    @Override
    public boolean canWrite(ResolvableType type, Class<?> valueClass, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected void writeInternal(
            Object value, ResolvableType type, HttpOutputMessage message, @Nullable Map<String, Object> hints) {
        throw new UnsupportedOperationException();
    }
}
