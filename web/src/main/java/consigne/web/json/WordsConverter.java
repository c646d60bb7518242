package consigne.web.json;

import consigne.vault.Person;
import consigne.vault.Vault;
import consigne.vault.VaultId;
import consigne.web.access.ActingRole;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON answers, and puts words of the vault in where an answer has their ids: the one place where what people
 * have written about a customer, and who acted, leaves it. Customers are told what is about themselves, and not who of
 * the shop has acted. An answer that may be kept for a key has the ids.
 */
final class WordsConverter extends JacksonJsonHttpMessageConverter {

    private static final Pattern ID = Pattern.compile("\"(vault:[0-9a-f-]{36})\"");
    private static final String FORGOTTEN = "(forgotten)";
    private static final String WITHHELD = "(withheld)";
    private static final Set<String> KEPT = Set.of("POST", "PUT");

    private final JsonMapper mapper;
    private final Vault vault;

    WordsConverter(JsonMapper mapper, Vault vault) {
        super(mapper);
        this.mapper = mapper;
        this.vault = vault;
    }

    @Override
    protected void writeInternal(
            Object value, ResolvableType type, HttpOutputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        if (isKept()) {
            super.writeInternal(value, type, message, hints);
            return;
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream(1024);
        super.writeInternal(value, type, new Held(message.getHeaders(), written), hints);
        byte[] body = written.toByteArray();
        message.getBody().write(hasIds(body) ? withWords(body) : body);
    }

    private static boolean isKept() {
        return request().filter(request -> KEPT.contains(request.getMethod())).isPresent();
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }

    /** Most answers have none, and are not looked at twice. */
    private static boolean hasIds(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1).contains("\"vault:");
    }

    private byte[] withWords(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        Set<VaultId> ids = ID.matcher(text)
                .results()
                .flatMap(found -> VaultId.in(found.group(1)).stream())
                .collect(Collectors.toSet());
        Optional<Person> only = request().flatMap(ActingRole::customer).map(Person::customer);
        Map<VaultId, String> words = vault.words(ids, only.orElse(null));
        String otherwise = only.isPresent() ? WITHHELD : FORGOTTEN;
        return ID.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(VaultId.in(found.group(1))
                        .map(id -> mapper.writeValueAsString(words.getOrDefault(id, otherwise)))
                        .orElse(found.group())))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What is written before it is sent. */
    private record Held(HttpHeaders headers, OutputStream body) implements HttpOutputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public OutputStream getBody() {
            return body;
        }
    }
}
