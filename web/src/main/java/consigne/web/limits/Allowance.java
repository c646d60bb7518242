package consigne.web.limits;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is taken.
 *
 * @param requestsPerSecond for as long as one likes; 0 for no limit
 * @param burst at once
 */
record Allowance(
        long requestsPerSecond, @DefaultValue("200") long burst) {

    Allowance {
        if (requestsPerSecond < 0 || burst < 1) {
            throw new IllegalArgumentException(
                    "consigne.limits: requests-per-second must be at least 0, burst at least 1");
        }
    }
}
