package consigne.web.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an OpenID Connect issuer, asked for when the first token comes and kept for minutes.
 *
 * <p>Source: OpenID Connect Discovery 1.0, section 4.
 */
final class Issuer implements JWKSource<SecurityContext> {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 3_000;
    private static final int MOST_BYTES = 256 * 1024;

    private final String name;
    private final DefaultResourceRetriever http = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES);
    private volatile @Nullable JWKSource<SecurityContext> found;

    Issuer(String name) {
        this.name = name;
    }

    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        JWKSource<SecurityContext> keys = found;
        if (keys == null) {
            keys = discover();
            found = keys;
        }
        try {
            return keys.get(wanted, context);
        } catch (RateLimitReachedException unknownKey) {
            return List.of(); // asked for just now, and it was not there
        }
    }

    private JWKSource<SecurityContext> discover() throws RemoteKeySourceException {
        try {
            URI document = URI.create(name.replaceFirst("/$", "") + "/.well-known/openid-configuration");
            Map<String, Object> described = JSONObjectUtils.parse(
                    http.retrieveResource(document.toURL()).getContent());
            if (!name.equals(described.get("issuer"))) {
                throw new RemoteKeySourceException("the issuer calls itself otherwise", null);
            }
            URI keys = JSONObjectUtils.getURI(described, "jwks_uri");
            return JWKSourceBuilder.<SecurityContext>create(keys.toURL(), http)
                    .retrying(true)
                    .build();
        } catch (IOException | ParseException | IllegalArgumentException failed) {
            throw new RemoteKeySourceException("the issuer cannot be asked for its keys", failed);
        }
    }
}
