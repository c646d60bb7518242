package consigne.command.round;

import consigne.api.round.SearchAttempts;
import consigne.api.round.SearchEffort;
import consigne.api.round.SearchSeconds;
import consigne.api.round.SearchSeed;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How rounds are planned.
 *
 * @param searched how long rounds are searched for where nobody says it
 * @param atEachStop how long a van stands at a stop, however little is handed over
 * @param forEachCrate how much longer it stands there for each crate
 * @param betweenRounds how long a van stands in the depot between two rounds
 */
@ConfigurationProperties("consigne.rounds")
record RoundsProperties(
        @DefaultValue("10s") Duration searched,
        @DefaultValue("2m") Duration atEachStop,
        @DefaultValue("30s") Duration forEachCrate,
        @DefaultValue("15m") Duration betweenRounds) {

    /** With a seed where none is said: any is as good. */
    SearchEffort effort(@Nullable SearchSeconds seconds, @Nullable SearchAttempts attempts, @Nullable SearchSeed seed) {
        return new SearchEffort(
                seconds == null ? new SearchSeconds(Math.toIntExact(searched.toSeconds())) : seconds,
                attempts,
                seed == null ? new SearchSeed(1) : seed);
    }
}
