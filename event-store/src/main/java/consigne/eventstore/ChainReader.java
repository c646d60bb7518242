package consigne.eventstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Reads the chain of hashes. */
final class ChainReader {

    private static final String LINKS = "select " + EventReader.COLUMNS
            + ", position, hash from event where position > ? order by position limit ?";

    private final Database database;
    private final int page;

    ChainReader(Database database, int page) {
        this.database = database;
        this.page = page;
    }

    List<Link> after(long position) {
        return database.run("read the chain of hashes", connection -> {
            try (PreparedStatement query = connection.prepareStatement(LINKS)) {
                query.setLong(1, position);
                query.setInt(2, page);
                List<Link> links = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        byte[] digest = HashChain.digest(EventReader.content(row));
                        links.add(new Link(row.getLong(12), digest, row.getBytes(13)));
                    }
                }
                return links;
            }
        });
    }

    /** The hash stored at the position, or the one before all events where nothing is. */
    byte[] hashAt(long position) {
        return database.run("read a hash", connection -> {
            try (PreparedStatement query = connection.prepareStatement("select hash from event where position = ?")) {
                query.setLong(1, position);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? row.getBytes(1) : HashChain.start();
                }
            }
        });
    }

    Head seal() {
        return database.run("read the seal", connection -> {
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
