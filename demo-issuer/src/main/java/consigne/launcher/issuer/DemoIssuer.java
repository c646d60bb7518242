package consigne.launcher.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import consigne.web.failure.ProblemWriter;
import consigne.web.permission.Role;
import consigne.web.token.Tokens;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** An OpenID Connect issuer whose key is kept beside the data. */
@Configuration(proxyBeanMethods = false)
class DemoIssuer {

    private static final Duration LIFE = Duration.ofHours(1);

    /** The front end that the interface's own page is. */
    private static final String CLIENT = "demo";

    private static final String TOKENS = "/demo/tokens";

    private final String name;
    private final Path folder;
    private final DemoSecret secret;
    private final Terminal terminal;

    DemoIssuer(
            @Value("http://127.0.0.1:${server.port:8080}") String name,
            @Value("${consigne.demo-issuer.folder}") Path folder,
            @Value("${logging.structured.format.console:}") String logFormat) {
        this.name = name;
        this.folder = folder;
        this.secret = DemoSecret.in(folder);
        this.terminal = new Terminal(logFormat.isBlank());
    }

    @Bean
    JWKSource<SecurityContext> issuerKeys() {
        return new ImmutableJWKSet<>(new JWKSet(DemoKey.in(folder)));
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> demoTokensTold() {
        return ready -> terminal.tell(
                "The secret that " + TOKENS + " asks for",
                secret.toldFor("http://127.0.0.1:"
                        + ready.getApplicationContext().getEnvironment().getProperty("local.server.port") + TOKENS),
                secret.file());
    }

    @Bean
    JwtDecoder tokens(JWKSource<SecurityContext> issuerKeys, Clock clock) {
        return Tokens.of(name, issuerKeys, clock);
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder().issuer(name).build();
    }

    @Bean
    UserDetailsService demoUsers() {
        return DemoUsers.in(folder, terminal);
    }

    @Bean
    RegisteredClientRepository clients() {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(name + "/api/swagger-ui/oauth2-redirect.html")
                .scope(OidcScopes.OPENID)
                .scopes(scopes -> Arrays.stream(Role.values()).map(Role::scope).forEach(scopes::add))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(LIFE).build())
                .build());
    }

    /** Whatever was asked for: the one role of the user, for the shop. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claimsOfUsers() {
        return context -> {
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                DemoUsers.claims(context.getClaims(), principal(context), CLIENT);
            }
        };
    }

    @Bean
    ServletRegistrationBean<DemoTokens> demoTokens(JWKSource<SecurityContext> issuerKeys, Clock clock) {
        return new ServletRegistrationBean<>(
                new DemoTokens(name, secret, new NimbusJwtEncoder(issuerKeys), clock), TOKENS);
    }

    @Bean
    @Order(1)
    SecurityFilterChain issuing(HttpSecurity http) {
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, issuer -> issuer.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain loggingIn(HttpSecurity http, ProblemWriter problems) {
        return http.securityMatcher("/login", "/default-ui.css", TOKENS)
                .addFilterBefore(new LoginTries(problems), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    private static String principal(JwtEncodingContext context) {
        return Objects.requireNonNull(context.<Authentication>getPrincipal()).getName();
    }
}
