package consigne.eventstore.chain;

import consigne.eventstore.connection.QueryRunner;
import consigne.eventstore.event.EventTable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Reads the chain of hashes. */
public final class ChainReader {

    private static final String LINKS =
            "select " + EventTable.COLUMNS + ", position, hash from event where position > ? order by position limit ?";

    private final QueryRunner queries;
    private final int page;

    public ChainReader(QueryRunner queries, int page) {
        this.queries = queries;
        this.page = page;
    }

    public List<Link> after(long position) {
        return queries.run("read the chain of hashes", connection -> {
            try (PreparedStatement query = connection.prepareStatement(LINKS)) {
                query.setLong(1, position);
                query.setInt(2, page);
                List<Link> links = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        byte[] digest = HashChain.digest(EventTable.content(row));
                        links.add(new Link(row.getLong(12), digest, row.getBytes(13)));
                    }
                }
                return links;
            }
        });
    }

    /** The hash stored at the position, or the one before all events where nothing is. */
    public byte[] hashAt(long position) {
        return queries.run("read a hash", connection -> {
            try (PreparedStatement query = connection.prepareStatement("select hash from event where position = ?")) {
                query.setLong(1, position);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? row.getBytes(1) : HashChain.start();
                }
            }
        });
    }

    public Head seal() {
        return queries.run("read the seal", connection -> {
            try (PreparedStatement query = connection.prepareStatement("select position, hash from event_head");
                    ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new EventStoreException("event_head has lost its row");
                }
                return new Head(row.getLong(1), row.getBytes(2), Long.MIN_VALUE);
            }
        });
    }
}
