package consigne.web.requests;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which requests have their line.
 *
 * @param linesPerSecond how many lines a second at most; 0 for none. Of what comes on top the next line has the number
 * @param silentPaths what has no line: it is asked all the time, by machines
 */
@ConfigurationProperties("consigne.request-log")
record RequestLogSettings(
        @DefaultValue("100") long linesPerSecond,
        @DefaultValue("/actuator/**") List<String> silentPaths) {

    RequestLogSettings {
        if (linesPerSecond < 0) {
            throw new IllegalArgumentException("consigne.request-log.lines-per-second must be at least 0");
        }
    }
}
