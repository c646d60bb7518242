package consigne.query.asof;

import consigne.query.chronicle.Chronicle;
import consigne.query.recorded.EventLog;
import consigne.web.http.Answers;
import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
        return position(mark, beyond -> Fault.inParameter(parameter, beyond));
    }

    /** The same, where it is something else that asks. */
    public long position(Mark mark, Function<String, Fault> wrong) {
        return mark.instant().map(log::positionAt).orElseGet(() -> known(mark.position(), wrong));
    }

    /**
     * Answers with a list.
     *
     * @param list reads what was in it at a position; what is in it now, where there is none
     */
    public <T> ResponseEntity<T> list(@Nullable Mark asOf, Function<@Nullable Long, T> list) {
        if (asOf == null) {
            return ResponseEntity.ok(list.apply(null));
        }
        long position = position("asOf", asOf);
        return Answers.past(list.apply(position), position);
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

    private long known(long position, Function<String, Fault> wrong) {
        long head = now();
        if (position > head) {
            throw new MalformedRequest(wrong.apply("must not be beyond the last event, which is at position " + head));
        }
        return position;
    }

    private Instant recordedAt(long position) {
        return log.at(position).orElseThrow().recordedAt();
    }
}
