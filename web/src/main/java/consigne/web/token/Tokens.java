package consigne.web.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Checks tokens: who signed them, for whom, by whom and for when. */
public final class Tokens {

    /** For whom a token must be. */
    public static final String AUDIENCE = "consigne";

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final int LONGEST_SUBJECT = 200;

    private Tokens() {}

    /**
     * What checks the tokens of an issuer.
     *
     * @param issuer its name, as it stands in its tokens
     * @param keys where its public keys are found
     */
    public static JwtDecoder of(String issuer, JWKSource<SecurityContext> keys, Clock clock) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new Signatures(keys));
        processor.setJWSVerifierFactory(new Verifiers());
        processor.setJWTClaimsSetVerifier((_, _) -> {}); // the validators do
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(validator(issuer, clock));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, Clock clock) {
        JwtTimestampValidator times = new JwtTimestampValidator(CLOCK_SKEW);
        times.setAllowEmptyExpiryClaim(false);
        times.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE)),
                new JwtClaimValidator<String>(
                        JwtClaimNames.SUB,
                        subject -> subject != null && !subject.isBlank() && characters(subject) <= LONGEST_SUBJECT));
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
