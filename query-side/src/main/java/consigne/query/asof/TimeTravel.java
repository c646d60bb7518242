package consigne.query.asof;

import consigne.query.chronicle.Chronicle;
import consigne.query.recorded.EventLog;
import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Goes back to what was: to a position, or to the last one that was recorded by an instant. */
@Component
public final class TimeTravel {

    private final EventLog log;

    TimeTravel(EventLog log) {
        this.log = log;
    }

    /** The position of the last event: what is up to there is all that has happened. */
    public long now() {
        return log.head();
    }

    /**
     * The position that a parameter asks about.
     *
     * @throws MalformedRequest if it lies beyond the last event
     */
    public long position(String parameter, Mark mark) {
        return mark.instant().map(log::positionAt).orElseGet(() -> known(parameter, mark.position()));
    }

    /** The view of a thing at the point that is asked about; none where there was none. */
    public <K, V> Optional<PastView<V>> view(Chronicle<K, V> chronicle, K key, AsOf asOf) {
        return switch (asOf.by()) {
            case RECORDED -> recorded(chronicle, key, asOf.mark());
            case OCCURRED -> occurred(chronicle, key, asOf.mark().instant().orElseThrow());
        };
    }

    private <K, V> Optional<PastView<V>> recorded(Chronicle<K, V> chronicle, K key, Mark mark) {
        long position = position("asOf", mark);
        return chronicle
                .at(key, position)
                .map(then ->
                        new PastView<>(then.view(), position, mark.instant().orElseGet(() -> recordedAt(position))));
    }

    private <K, V> Optional<PastView<V>> occurred(Chronicle<K, V> chronicle, K key, Instant instant) {
        long known = now();
        return chronicle
                .at(key, known, event -> !event.at().isAfter(instant))
                .map(then -> new PastView<>(then.view(), known, instant));
    }

    private long known(String parameter, long position) {
        long head = now();
        if (position > head) {
            throw new MalformedRequest(
                    Fault.inParameter(parameter, "must not be beyond the last event, which is at position " + head));
        }
        return position;
    }

    private Instant recordedAt(long position) {
        return log.at(position).orElseThrow().recordedAt();
    }
}
