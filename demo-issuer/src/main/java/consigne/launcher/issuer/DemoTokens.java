package consigne.launcher.issuer;

import consigne.web.permission.Role;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/**
 * Gives a token for each demo user, ready to be pasted into a shell, to callers on this machine who know the secret.
 */
final class DemoTokens extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Duration LIFE = Duration.ofHours(12);
    private static final String CLIENT = "shell";
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    /** What a proxy says of itself, or of whom it speaks for; also whatever begins with {@code X-Forwarded}. */
    private static final Set<String> OF_PROXIES = Set.of(
            "via",
            "forwarded",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "true-client-ip",
            "cf-connecting-ip");

    private final String issuer;
    private final transient DemoSecret secret;
    private final transient JwtEncoder encoder;
    private final transient Clock clock;

    DemoTokens(String issuer, DemoSecret secret, JwtEncoder encoder, Clock clock) {
        this.issuer = issuer;
        this.secret = secret;
        this.encoder = encoder;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isFromThisMachine(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        if (!secret.isSentWith(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.getWriter().write(howItGoes());
            return;
        }
        response.getWriter()
                .write(Arrays.stream(Role.values()).map(this::line).collect(Collectors.joining("\n", "", "\n")));
    }

    /** Not a page of elsewhere whose name leads here, nor what a proxy on this machine hands on. */
    private static boolean isFromThisMachine(HttpServletRequest request) throws UnknownHostException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && InetAddress.getByName(request.getLocalAddr()).isLoopbackAddress()
                && THIS_MACHINE.contains(request.getServerName())
                && Collections.list(request.getHeaderNames()).stream().noneMatch(DemoTokens::isOfAProxy);
    }

    private static boolean isOfAProxy(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return OF_PROXIES.contains(name) || name.startsWith("x-forwarded");
    }

    /** As a comment, since a shell is likely to run it. */
    private String howItGoes() {
        return """
                # Send the header Demo-Secret. It is printed at the start, and lies in the data folder, ready to be sent:
                # source <(curl -sf -H @"${CONSIGNE_DATA:-$HOME/.consigne}"/demo-secret %s/demo/tokens)
                """.formatted(issuer);
    }

    private String line(Role role) {
        return "AS_" + role.name().toUpperCase(Locale.ROOT) + "='Authorization: Bearer " + token(role) + "'";
    }

    private String token(Role role) {
        Instant now = clock.instant();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .id(UUID.randomUUID().toString())
                .issuer(issuer)
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(LIFE));
        DemoUsers.claims(claims, role.scope(), CLIENT);
        return encoder.encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.RS256).build(), claims.build()))
                .getTokenValue();
    }
}
