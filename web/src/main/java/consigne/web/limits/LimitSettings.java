package consigne.web.limits;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a process takes from one caller.
 *
 * @param requestsPerSecond how many requests a second, for as long as the caller likes; 0 for no limit
 * @param burst how many at once
 * @param callers how many callers are told apart at a time; the ones seen least are forgotten
 * @param exemptPaths what is always taken: who sends it signs it, or asks whether the shop is well
 */
@ConfigurationProperties("consigne.limits")
record LimitSettings(
        @DefaultValue("50") long requestsPerSecond,
        @DefaultValue("200") long burst,
        @DefaultValue("100000") long callers,

        @DefaultValue({"/api/payments/webhook", "/actuator/health/**"})
        List<String> exemptPaths) {

    LimitSettings {
        if (requestsPerSecond < 0 || burst < 1 || callers < 1) {
            throw new IllegalArgumentException(
                    "consigne.limits: requests-per-second must be at least 0, burst and callers at least 1");
        }
    }
}
