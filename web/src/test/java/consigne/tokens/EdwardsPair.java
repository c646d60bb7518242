package consigne.tokens;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;

/** A pair of keys of Ed25519. */
record EdwardsPair(KeyPair keys, String id) {

    static EdwardsPair fresh(String id) {
        try {
            return new EdwardsPair(KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), id);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The last 32 bytes of the encoded key are the key itself: RFC 8410, section 4. */
    OctetKeyPair published() {
        byte[] encoded = keys.getPublic().getEncoded();
        return new OctetKeyPair.Builder(
                        Curve.Ed25519,
                        Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)))
                .keyID(id)
                .build();
    }

    Signer signer() {
        return claims -> {
            String signed =
                    Base64URL.encode("{\"alg\":\"EdDSA\",\"kid\":\"" + id + "\"}") + "." + Base64URL.encode(claims);
            try {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(keys.getPrivate());
                signature.update(signed.getBytes(StandardCharsets.US_ASCII));
                return signed + "." + Base64URL.encode(signature.sign());
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException(missing);
            }
        };
    }
}
