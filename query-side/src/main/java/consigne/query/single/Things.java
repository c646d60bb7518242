package consigne.query.single;

import consigne.query.chronicle.EventSources;
import consigne.query.recorded.RecordedEvent;
import java.util.List;
import java.util.function.Function;

/**
 * How single things of a read model are found, such as one order.
 *
 * @param <K> what tells one from another; as text it is what its events wait for their turn in
 * @param readModel the name of the read model
 * @param columns of each of its tables, which together tell the rows of one thing
 * @param key reads what somebody calls a thing
 * @param values what the columns hold for a thing
 * @param sources where its events are
 */
public record Things<K>(
        String readModel,
        List<String> columns,
        Function<String, K> key,
        Function<K, List<String>> values,
        EventSources<K> sources) {

    /**
     * The thing that somebody calls so.
     *
     * @throws consigne.api.Malformed if nothing can be called so
     */
    Thing named(String name) {
        K found = key.apply(name);
        return new Thing() {
            @Override
            public String sequence() {
                return found.toString();
            }

            @Override
            public List<String> columnValues() {
                return values.apply(found);
            }

            @Override
            public List<RecordedEvent> events(long upTo) {
                return sources.of(found, upTo);
            }
        };
    }

    /** One of them. */
    interface Thing {

        String sequence();

        List<String> columnValues();

        List<RecordedEvent> events(long upTo);
    }
}
