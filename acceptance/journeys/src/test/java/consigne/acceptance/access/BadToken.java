package consigne.acceptance.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import consigne.tokens.Signer;
import consigne.tokens.TestIssuer;
import consigne.tokens.Token;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every way in which a token can be no good; but for that each would open every door. */
enum BadToken {
    NO_TOKEN,
    EXPIRED,
    NOT_YET_VALID,
    WRONG_AUDIENCE,
    WRONG_ISSUER,
    ALG_NONE,
    PUBLIC_KEY_AS_SECRET,
    ANOTHER_ISSUERS_KEY,
    STRETCHED_ALGORITHM;

    private static final long BEYOND_THE_SKEW = 40;
    private static final Token GOOD = Token.of("eve", "customer shop warehouse driver support analyst operator")
            .with("customer_id", "eve");

    /** The value of the header {@code Authorization}; null where none is sent. */
    @Nullable
    String header() {
        TestIssuer issuer = TestIssuer.shared();
        long now = Instant.now().getEpochSecond();
        return switch (this) {
            case NO_TOKEN -> null;
            case EXPIRED ->
                GOOD.with("iat", now - 600)
                        .with("nbf", now - 600)
                        .with("exp", now - BEYOND_THE_SKEW)
                        .header();
            case NOT_YET_VALID -> GOOD.with("nbf", now + BEYOND_THE_SKEW).header();
            case WRONG_AUDIENCE -> GOOD.with("aud", List.of("another")).header();
            case WRONG_ISSUER -> GOOD.with("iss", "https://elsewhere.example").header();
            case ALG_NONE -> GOOD.signedBy(Signer.none());
            case PUBLIC_KEY_AS_SECRET -> GOOD.signedBy(Signer.withPublicKeyAsSecret(issuer.rsa()));
            case ANOTHER_ISSUERS_KEY -> GOOD.signedBy(Others.SIGNER);
            case STRETCHED_ALGORITHM -> GOOD.signedBy(issuer.signer(JWSAlgorithm.RS512));
        };
    }

    private static final class Others {

        private static final Signer SIGNER = signer();

        private static Signer signer() {
            try {
                return Signer.of(new RSAKeyGenerator(2048).keyID("other").generate(), JWSAlgorithm.RS256);
            } catch (JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
