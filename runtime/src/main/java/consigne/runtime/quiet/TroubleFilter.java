package consigne.runtime.quiet;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import consigne.runtime.Causes;
import consigne.runtime.parking.PassingTrouble;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.springframework.core.NestedExceptionUtils;

/** Keeps out of the log what others have to say of the database's trouble. Our own errors are always told. */
final class TroubleFilter extends TurboFilter {

    private static final String OURS = "consigne.";
    private static final String POOL = "com.zaxxer.hikari.";

    /** What they fail at, somebody else knows better: the event that is parked, or the database. */
    private static final List<String> MESSENGERS = List.of(
            POOL,
            "com.github.kagkarlsson.",
            "org.axonframework.eventhandling.pooled.",
            "org.springframework.jdbc.",
            "org.springframework.transaction.");

    private final DatabaseTrouble trouble;

    TroubleFilter(DatabaseTrouble trouble) {
        this.trouble = trouble;
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        if (format == null || !level.isGreaterOrEqual(Level.WARN) || DatabaseTrouble.LOG.isDebugEnabled()) {
            return FilterReply.NEUTRAL;
        }
        Throwable failure = thrown == null ? last(arguments) : thrown;
        if (failure == null) {
            return logger.getName().startsWith(POOL) ? leftOut(format) : FilterReply.NEUTRAL;
        }
        return isOfTheDatabase(logger.getName(), level, failure)
                ? leftOut(NestedExceptionUtils.getMostSpecificCause(failure).toString())
                : FilterReply.NEUTRAL;
    }

    private FilterReply leftOut(String words) {
        trouble.heard(words.replaceAll("\\s+", " "));
        return FilterReply.DENY;
    }

    private static boolean isOfTheDatabase(String logger, Level level, Throwable failure) {
        boolean ours = logger.startsWith(OURS);
        if (ours && level != Level.WARN) {
            return false;
        }
        return PassingTrouble.is(failure)
                || ((ours || MESSENGERS.stream().anyMatch(logger::startsWith))
                        && Causes.include(failure, SQLException.class));
    }

    private static @Nullable Throwable last(Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[arguments.length - 1] instanceof Throwable failure
                ? failure
                : null;
    }
}
