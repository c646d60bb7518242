package consigne.tokens;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a token says; good in every respect unless told otherwise. */
public record Token(Map<String, Object> claims) {

    private static final Duration LIFE = Duration.ofHours(12);

    public Token {
        claims = Map.copyOf(claims);
    }

    /** A token for somebody in some roles. */
    public static Token of(String subject, String scopes) {
        Instant now = Instant.now();
        return new Token(Map.of(
                "iss", TestIssuer.shared().name(),
                "aud", List.of("consigne"),
                "sub", subject,
                "scope", scopes,
                "iat", now.getEpochSecond(),
                "nbf", now.getEpochSecond(),
                "exp", now.plus(LIFE).getEpochSecond()));
    }

    /** A token for a customer. */
    public static Token ofCustomer(String customer) {
        return of(customer, "customer").with("customer_id", customer);
    }

    /** A token for the people of a small shop, where everybody does everything. */
    public static Token ofStaff() {
        return ofStaff("staff");
    }

    /** A token for one of them. */
    public static Token ofStaff(String subject) {
        return of(subject, "shop warehouse dispatcher driver support operator");
    }

    /** The same with another claim; without it where that is null. */
    public Token with(String claim, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(claims);
        if (value == null) {
            changed.remove(claim);
        } else {
            changed.put(claim, value);
        }
        return new Token(changed);
    }

    /** The value of the header {@code Authorization}. */
    public String header() {
        return signedBy(TestIssuer.shared().signer(JWSAlgorithm.ES256));
    }

    public String signedBy(Signer signer) {
        return "Bearer " + signer.sign(JSONObjectUtils.toJSONString(claims));
    }
}
