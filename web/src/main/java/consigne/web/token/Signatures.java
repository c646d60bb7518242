package consigne.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the issuer's public keys for a signature; for one by any other algorithm there are none. */
final class Signatures implements JWSKeySelector<SecurityContext> {

    /** All are asymmetric: nobody can sign with what the issuer publishes. */
    private static final Set<JWSAlgorithm> TAKEN =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.EdDSA);

    private final JWKSource<SecurityContext> issuer;

    Signatures(JWKSource<SecurityContext> issuer) {
        this.issuer = issuer;
    }

    @Override
    public List<? extends Key> selectJWSKeys(JWSHeader header, @Nullable SecurityContext context)
            throws KeySourceException {
        if (!TAKEN.contains(header.getAlgorithm())) {
            return List.of();
        }
        List<Key> keys = new ArrayList<>();
        for (JWK published : issuer.get(new JWKSelector(JWKMatcher.forJWSHeader(header)), context)) {
            try {
                keys.add(key(published));
            } catch (JOSEException unusable) {
                throw new KeySourceException(unusable.getMessage(), unusable);
            }
        }
        return keys;
    }

    private static Key key(JWK published) throws JOSEException {
        return published instanceof OctetKeyPair edwards
                ? EdwardsSignature.key(edwards)
                : ((AsymmetricJWK) published).toPublicKey();
    }
}
