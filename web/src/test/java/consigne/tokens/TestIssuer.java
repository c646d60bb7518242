package consigne.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;

/** An OpenID Connect issuer in this JVM, with keys of its own, for this and other processes. */
public final class TestIssuer {

    private static final TestIssuer SHARED = new TestIssuer();

    private final RSAKey rsa;
    private final ECKey ec;
    private final EdwardsPair edwards = EdwardsPair.fresh("ed");
    private final HttpServer http;

    private TestIssuer() {
        try {
            rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
            ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        http.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer": "%s", "jwks_uri": "%s/keys"}""".formatted(name(), name())));
        http.createContext(
                "/keys",
                exchange -> answer(exchange, new JWKSet(List.<JWK>of(rsa, ec, edwards.published())).toString(true)));
        http.setExecutor(Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("issuer-", 0).factory()));
        Thread.ofPlatform().daemon().start(http::start); // what it starts is a daemon as well
    }

    /** The one that the tests of this JVM share. */
    public static TestIssuer shared() {
        return SHARED;
    }

    /** What a process takes as {@code consigne.issuer}. */
    public String name() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    public RSAKey rsa() {
        return rsa;
    }

    /** Signs as this issuer does. */
    public Signer signer(JWSAlgorithm algorithm) {
        if (algorithm.equals(JWSAlgorithm.ES256)) {
            return Signer.of(ec);
        }
        return algorithm.equals(JWSAlgorithm.EdDSA) ? edwards.signer() : Signer.of(rsa, algorithm);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
