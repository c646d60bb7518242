package consigne.query.chronicle;

import consigne.api.Event;
import consigne.query.folding.Evolved;
import consigne.query.folding.Projection;
import consigne.query.folding.StoredView;
import consigne.query.recorded.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to each thing of a read model, and what its view was at any position: what the read model's row says
 * when it has got there, by the same fold, from nothing but events.
 *
 * @param <K> what tells one thing from another
 * @param <V> how it is seen
 */
public final class Chronicle<K, V> {

    private final Projection<K, V> projection;
    private final Predicate<Event> opens;
    private final EventSources<K> sources;

    /** @param opens whether an event can be the first one about a thing; those before it are about nothing yet */
    public Chronicle(Projection<K, V> projection, Predicate<Event> opens, EventSources<K> sources) {
        this.projection = projection;
        this.opens = opens;
        this.sources = sources;
    }

    /**
     * The view of a thing at a position, with that of the last event that had changed it; none where there was none.
     *
     * @throws org.axonframework.serialization.SerializationException if an event up to there cannot be read
     */
    public Optional<StoredView<V>> at(K key, long position) {
        return at(key, position, _ -> true);
    }

    /** The same, of those events alone that count. */
    public Optional<StoredView<V>> at(K key, long position, Predicate<RecordedEvent> counts) {
        @Nullable StoredView<V> view = null;
        for (Evolved<V> step : steps(key, position, counts)) {
            if (view == null || !step.after().equals(view.view())) {
                view = new StoredView<>(step.after(), step.event().position());
            }
        }
        return Optional.ofNullable(view);
    }

    /** What each event about a thing made of its view, up to a position, in order. */
    public List<Evolved<V>> steps(K key, long upTo) {
        return steps(key, upTo, _ -> true);
    }

    private List<Evolved<V>> steps(K key, long upTo, Predicate<RecordedEvent> counts) {
        List<Evolved<V>> steps = new ArrayList<>();
        @Nullable V view = null;
        for (RecordedEvent event : sources.of(key, upTo)) {
            if (key.equals(projection.about(event.event()))
                    && counts.test(event)
                    && (view != null || opens.test(event.event()))) {
                V after = projection.evolve(view, event);
                steps.add(new Evolved<>(event, view, after));
                view = after;
            }
        }
        return steps;
    }
}
