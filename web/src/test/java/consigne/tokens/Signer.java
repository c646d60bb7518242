package consigne.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;

/** Makes tokens of claims. */
@FunctionalInterface
public interface Signer {

    String sign(String claims);

    static Signer of(RSAKey key, JWSAlgorithm algorithm) {
        return claims -> signed(algorithm, key.getKeyID(), claims, () -> new RSASSASigner(key));
    }

    static Signer of(ECKey key) {
        return claims -> signed(JWSAlgorithm.ES256, key.getKeyID(), claims, () -> new ECDSASigner(key));
    }

    /** As somebody does who takes what an issuer publishes for a secret. */
    static Signer withPublicKeyAsSecret(RSAKey key) {
        return claims -> signed(
                JWSAlgorithm.HS256,
                key.getKeyID(),
                claims,
                () -> new MACSigner(key.toRSAPublicKey().getEncoded()));
    }

    /** As somebody does who does not sign at all. */
    static Signer none() {
        return claims -> new com.nimbusds.jose.PlainObject(new Payload(claims)).serialize();
    }

    private static String signed(JWSAlgorithm algorithm, String keyId, String claims, Means means) {
        JWSObject token =
                new JWSObject(new JWSHeader.Builder(algorithm).keyID(keyId).build(), new Payload(claims));
        try {
            token.sign(means.get());
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    /** Makes what signs. */
    @FunctionalInterface
    interface Means {
        JWSSigner get() throws JOSEException;
    }
}
