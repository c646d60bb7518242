package consigne.launcher.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;

/** What the demo issuer signs with: kept, so that tokens are good after a restart too. */
final class DemoKey {

    private static final int BITS = 2048;

    private DemoKey() {}

    static RSAKey in(Path folder) {
        try {
            return RSAKey.parse(new OwnFile(folder.resolve("demo-key")).keptOr(DemoKey::madeUp));
        } catch (ParseException damaged) {
            throw new IllegalStateException("The file demo-key in " + folder + " is damaged; remove it.", damaged);
        }
    }

    private static String madeUp() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .generate()
                    .toJSONString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
