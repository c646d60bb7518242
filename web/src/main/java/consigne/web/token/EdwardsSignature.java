package consigne.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.impl.BaseJWSProvider;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Set;

/**
 * Checks signatures by Ed25519 with what the JDK has; Nimbus would need another library for it.
 *
 * <p>Source: RFC 8032, section 5.1.2 for the key; RFC 8037 for its form.
 */
final class EdwardsSignature extends BaseJWSProvider implements JWSVerifier {

    private static final String ALGORITHM = "Ed25519";
    private static final int KEY_LENGTH = 32;

    private final PublicKey key;

    EdwardsSignature(PublicKey key) {
        super(Set.of(JWSAlgorithm.EdDSA));
        this.key = key;
    }

    /** The public key of a pair: the last bit is the sign of x, the rest is y, the lowest byte first. */
    static PublicKey key(OctetKeyPair published) throws JOSEException {
        byte[] bytes = published.getDecodedX();
        if (!Curve.Ed25519.equals(published.getCurve()) || bytes.length != KEY_LENGTH) {
            throw new JOSEException("not a key of Ed25519");
        }
        byte[] y = new byte[KEY_LENGTH];
        for (int i = 0; i < KEY_LENGTH; i++) {
            y[i] = bytes[KEY_LENGTH - 1 - i];
        }
        boolean xIsOdd = (y[0] & 0x80) != 0;
        y[0] &= 0x7f;
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new EdECPublicKeySpec(
                            NamedParameterSpec.ED25519, new EdECPoint(xIsOdd, new BigInteger(1, y))));
        } catch (GeneralSecurityException unusable) {
            throw new JOSEException(unusable.getMessage(), unusable);
        }
    }

    @Override
    public boolean verify(JWSHeader header, byte[] signed, Base64URL signature) throws JOSEException {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(signed);
            return check.verify(signature.decode());
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException missing) {
            throw new JOSEException(missing.getMessage(), missing);
        }
    }
}
