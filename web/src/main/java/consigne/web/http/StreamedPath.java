package consigne.web.http;

import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Paths whose bodies are not taken in whole, because their handlers read them as they come and bound them themselves; a
 * bean of this type says so.
 *
 * @param pattern such as {@code /api/files/**}
 */
public record StreamedPath(String pattern) {

    PathPattern parsed() {
        return PathPatternParser.defaultInstance.parse(pattern);
    }
}
