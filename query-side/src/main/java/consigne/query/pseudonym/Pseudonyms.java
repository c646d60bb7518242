package consigne.query.pseudonym;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts pseudonyms in the place of customers' ids and of other persons: the same for the same id wherever analysts look,
 * so that they can count without knowing whom. SQL and this class make the same ones.
 *
 * <p>Source: HMAC-SHA-256 (RFC 2104), of which the first 128 bits are kept; the key is the shop's, in its database.
 */
@Component
public final class Pseudonyms {

    /** What the aggregates are called that are a customer's own. */
    private static final List<String> OWN = List.of("deposit:", "customer:");

    private static final int BYTES = 16;

    private final byte[] innerKey;
    private final byte[] outerKey;

    Pseudonyms(JdbcClient database) {
        Keys keys = database.sql("select inner_key, outer_key from pseudonym_key")
                .query((row, _) -> new Keys(row.getBytes(1), row.getBytes(2)))
                .single();
        this.innerKey = keys.inner;
        this.outerKey = keys.outer;
    }

    @SuppressWarnings("ArrayRecordComponent") // taken apart at once
    private record Keys(byte[] inner, byte[] outer) {}

    /** The pseudonym of a person: 32 hexadecimal digits. */
    public String of(String person) {
        byte[] inner = hash(innerKey, person.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(hash(outerKey, inner), BYTES));
    }

    /** What an aggregate is called where one that is a customer's own is called by the pseudonym. */
    public String ofAggregate(String aggregateId) {
        return OWN.stream()
                .filter(aggregateId::startsWith)
                .findFirst()
                .map(prefix -> prefix + of(aggregateId.substring(prefix.length())))
                .orElse(aggregateId);
    }

    /** Whether an aggregate is a customer's own. */
    public static boolean isOwn(String aggregateId) {
        return OWN.stream().anyMatch(aggregateId::startsWith);
    }

    /**
     * What analysts are told of a field of a row or a view: persons are called by pseudonyms wherever it names them,
     * and what people have written freely is withheld.
     *
     * @param parts the way to the field from outside, its own name at the end
     */
    public @Nullable Object ofField(List<String> parts, @Nullable Object value) {
        return new PersonalFields(this).told(parts, value);
    }

    /** What an actor is called: what is no person keeps its name. */
    public @Nullable String ofActor(@Nullable String subject, @Nullable String role, @Nullable String channel) {
        boolean isProcess = "saga".equals(role) || "provider".equals(role) || "import".equals(channel);
        return subject == null || isProcess ? subject : of(subject);
    }

    /** An SQL expression for {@link #of}; null where {@code person} is. Who calls it needs a right to the key. */
    public static String sql(String person) {
        return "left(encode(sha256((select outer_key from pseudonym_key) || sha256((select inner_key from pseudonym_key)"
                + " || convert_to(" + person + ", 'UTF8'))), 'hex'), " + 2 * BYTES + ")";
    }

    /** An SQL expression for {@link #ofAggregate}. */
    public static String sqlOfAggregate(String aggregateId) {
        return OWN.stream()
                .map(prefix -> "when starts_with(%1$s, '%2$s') then '%2$s' || %3$s"
                        .formatted(
                                aggregateId, prefix, sql("substr(" + aggregateId + ", " + (prefix.length() + 1) + ")")))
                .collect(Collectors.joining(" ", "case ", " else " + aggregateId + " end"));
    }

    /** An SQL expression for {@link #ofActor}. */
    public static String sqlOfActor(String subject, String role, String channel) {
        return "case when %s in ('saga', 'provider') or %s = 'import' then %s else %s end"
                .formatted(role, channel, subject, sql(subject));
    }

    private static byte[] hash(byte[] key, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(key);
            return digest.digest(content);
        } catch (NoSuchAlgorithmException unheardOf) {
            throw new IllegalStateException(unheardOf);
        }
    }
}
