package consigne.web.origins;

import consigne.web.failure.ProblemWriter;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * Whose pages may call from a browser: nobody's, unless they are named.
 *
 * @param origins such as {@code https://shop.example}; each is named, since {@code *} would be anybody's
 */
@ConfigurationProperties("consigne.web")
public record AllowedOrigins(@DefaultValue List<String> origins) {

    private static final Pattern ORIGIN =
            Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?|https?://\\[[0-9a-f:]+](:\\d{1,5})?");

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE");
    private static final List<String> ASKED = List.of(
            "Authorization",
            "Content-Type",
            "Consistency-Token",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "X-Correlation-Id",
            "traceparent");
    private static final List<String> ANSWERED = List.of(
            "Behind-Since",
            "Consistency-Token",
            "Content-Disposition",
            "ETag",
            "Location",
            "Retry-After",
            "WWW-Authenticate",
            "X-Correlation-Id",
            "traceparent");

    public AllowedOrigins {
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException(
                        "consigne.web.origins: " + origin + " is no origin such as https://shop.example");
            }
        }
    }

    /** What tells browsers so. Nothing is sent with cookies: there are none. */
    public CorsFilter filter(ProblemWriter problems) {
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(METHODS);
        allowed.setAllowedHeaders(ASKED);
        allowed.setExposedHeaders(ANSWERED);
        allowed.setMaxAge(Duration.ofHours(1));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", allowed);
        CorsFilter filter = new CorsFilter(source);
        filter.setCorsProcessor(new ToldOrigins(problems));
        return filter;
    }
}
