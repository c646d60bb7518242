package consigne.query.history;

import consigne.api.OrderId;
import consigne.api.history.CausalGraph;
import consigne.query.recorded.EventId;
import consigne.query.recorded.EventLog;
import consigne.query.recorded.RawEvent;
import consigne.query.rows.TableRow;
import consigne.web.problem.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What led to events, and what they led to. Whatever happens by itself happens about an order, and is in its history:
 * so causes and effects are found there, and where a credit note takes back from other orders, in theirs.
 */
@Component
public final class CausalSearch {

    /** The read model in which they are found. */
    public static final String READ_MODEL = HistoryConfiguration.HISTORY;

    /** How much of one history is looked through. */
    private static final int MOST_ROWS = 5_000;

    private static final String CREDIT_NOTE = "credit-note:";

    private final JdbcClient database;
    private final EventLog log;

    /** Where an event stands, and which order it is about, if it is about one. */
    public record Place(long position, @Nullable OrderId order) {

        /** Reads the columns {@code position} and {@code order_id}. */
        public static Place of(ResultSet row) throws SQLException {
            return new Place(row.getLong("position"), TableRow.optional(row, "order_id", OrderId::new));
        }
    }

    CausalSearch(JdbcClient database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * What led to an event that is in the history of an order.
     *
     * @throws NotFound if it is not there
     */
    CausalGraph of(OrderId order, EventId event) {
        CausalSketch drawing = new CausalSketch();
        CausedEvent asked = find(order, event, drawing);
        return drawing.graph(asked.id(), drawing.causes(asked));
    }

    /**
     * What led to an event that stands somewhere.
     *
     * @throws NotFound if it is not there
     */
    public CausalGraph of(Place place) {
        CausedEvent asked =
                log.at(place.position).map(CausedEvent::of).orElseThrow(() -> new NotFound("event", place.position));
        CausalSketch drawing = new CausalSketch();
        if (place.order != null) {
            drawing.knows(history(place.order, drawing));
        }
        drawing.knows(List.of(asked));
        return drawing.graph(asked.id(), drawing.causes(asked));
    }

    /**
     * What led to an event that is in the history of an order, and all that it led to.
     *
     * @throws NotFound if it is not there
     */
    CausalGraph andEffects(OrderId order, EventId event) {
        CausalSketch drawing = new CausalSketch();
        CausedEvent asked = find(order, event, drawing);
        String root = drawing.causes(asked);
        drawing.effects(asked, cause -> ofOtherOrders(cause, order, drawing));
        return drawing.graph(asked.id(), root);
    }

    private CausedEvent find(OrderId order, EventId event, CausalSketch drawing) {
        drawing.knows(history(order, drawing));
        CausedEvent found = drawing.known(event.value());
        if (found == null) {
            throw new NotFound("event", event);
        }
        return found;
    }

    private List<CausedEvent> history(OrderId order, CausalSketch drawing) {
        List<CausedEvent> events = database.sql("select " + CausedEvent.COLUMNS
                        + " from order_history where order_id = ?::uuid order by position limit " + MOST_ROWS)
                .param(order.value())
                .query((row, _) -> CausedEvent.of(row))
                .list();
        if (events.size() == MOST_ROWS) {
            drawing.isNotAll();
        }
        return events;
    }

    private Collection<CausedEvent> ofOtherOrders(CausedEvent cause, OrderId order, CausalSketch drawing) {
        if (!cause.aggregateId().startsWith(CREDIT_NOTE)) {
            return List.of();
        }
        Optional<RawEvent> note = log.at(cause.position());
        return note.stream()
                .flatMap(stored -> Concerned.by(log.read(stored).event()).stream())
                .filter(other -> !other.equals(order))
                .limit(CausalSketch.MOST)
                .flatMap(other -> history(other, drawing).stream())
                .toList();
    }
}
