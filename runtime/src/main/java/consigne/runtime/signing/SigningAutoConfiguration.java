package consigne.runtime.signing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The secret of webhooks: given, or made up for as long as the process lives. */
@AutoConfiguration
class SigningAutoConfiguration {

    @Bean
    WebhookSignatures webhookSignatures(@Value("${consigne.payment.webhook-secret:}") String secret, Clock clock) {
        return new WebhookSignatures(
                secret.isBlank() ? new SecureRandom().generateSeed(32) : secret.getBytes(StandardCharsets.UTF_8),
                clock);
    }
}
