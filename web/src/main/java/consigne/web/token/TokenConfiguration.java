package consigne.web.token;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Trusts the one issuer that {@code consigne.issuer} names. */
@Configuration(proxyBeanMethods = false)
public class TokenConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder tokens(@Value("${consigne.issuer:}") String issuer, Clock clock) {
        return Tokens.of(IssuerName.checked(issuer), new Issuer(issuer), clock);
    }
}
