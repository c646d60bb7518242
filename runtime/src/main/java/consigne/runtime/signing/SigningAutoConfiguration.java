package consigne.runtime.signing;

import consigne.runtime.StartRefused;
import consigne.runtime.process.ProcessKind;
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
    WebhookSignatures webhookSignatures(
            @Value("${consigne.payment.webhook-secret:}") String secret,
            @Value("${" + ProcessKind.SETTING + ":}") String kind,
            Clock clock) {
        if (secret.isBlank() && !kind.isBlank()) {
            throw new StartRefused("Webhooks are signed in one process and checked in another: give both the same"
                    + " consigne.payment.webhook-secret.");
        }
        return new WebhookSignatures(
                secret.isBlank() ? new SecureRandom().generateSeed(32) : secret.getBytes(StandardCharsets.UTF_8),
                clock);
    }
}
