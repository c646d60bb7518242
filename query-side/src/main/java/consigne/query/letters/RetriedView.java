package consigne.query.letters;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import consigne.runtime.parking.Retried;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of trying a letter again.
 *
 * @param result {@code taken}; {@code failed} again; {@code busy}, being tried already; {@code due} within a second
 * @param taken how many events were taken: its own, and those that waited behind it
 * @param cause what stands against the first that was not
 */
@JsonInclude(Include.NON_NULL)
record RetriedView(String result, int taken, @Nullable String cause) {

    static RetriedView of(Retried retried) {
        return new RetriedView(retried.result().name().toLowerCase(Locale.ROOT), retried.taken(), retried.cause());
    }
}
