package consigne.web.limits;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a process takes from one caller.
 *
 * @param requestsPerSecond how many requests a second, for as long as the caller likes; 0 for no limit
 * @param burst how many at once
 * @param callers how many callers are told apart at a time; the ones seen least are forgotten
 * @param roles by role: what stands in place of these two for who acts in it
 * @param clients by front end: what all may send who come through it, taken together
 * @param exemptPaths what is always taken: who sends it signs it, or asks whether the shop is well
 * @param unsignedCallsAMinute how many calls without a signature are read of one address
 */
@ConfigurationProperties("consigne.limits")
record LimitSettings(
        @DefaultValue("50") long requestsPerSecond,
        @DefaultValue("200") long burst,
        @DefaultValue("100000") long callers,
        @DefaultValue Map<String, Allowance> roles,
        @DefaultValue Map<String, Allowance> clients,

        @DefaultValue({"/api/payments/webhook", "/actuator/health/**"})
        List<String> exemptPaths,

        @DefaultValue("30") long unsignedCallsAMinute) {

    LimitSettings {
        if (callers < 1 || unsignedCallsAMinute < 1) {
            throw new IllegalArgumentException(
                    "consigne.limits: callers and unsigned-calls-a-minute must be at least 1");
        }
    }

    Allowance usual() {
        return new Allowance(requestsPerSecond, burst);
    }
}
