package consigne.benchmarks.ceiling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import consigne.benchmarks.measuring.Scan;
import consigne.benchmarks.measuring.Target;
import consigne.eventstore.EventStoreSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** A table like that of events, with its indexes, whose positions come from a sequence. */
public final class CeilingTable {

    private static final String HASH = "hash=\\x" + "5a".repeat(32);

    private final Target target;
    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final String payload;
    private final String metadata;

    public CeilingTable(Target target) throws SQLException, JsonProcessingException {
        this.target = target;
        database.setUrl(target.login().url());
        database.setUser(target.username());
        database.setPassword(target.password());
        EventStoreSchema.apply(database);
        execute("create sequence position");
        execute("alter table event alter column position set default nextval('position')");
        ObjectMapper json = new ObjectMapper();
        payload = json.writeValueAsString(Scan.of("parcel-100000000000", 1));
        metadata = json.writeValueAsString(Scan.metadata());
    }

    Connection connect() throws SQLException {
        return database.getConnection();
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void empty() throws SQLException {
        execute("truncate event");
    }

    String payload() {
        return payload;
    }

    String metadata() {
        return metadata;
    }

    /** The variables of the scripts, for so many rows an insert. */
    List<String> definitions(int rows) {
        List<String> definitions = new ArrayList<>(List.of(HASH));
        if (rows == 1) {
            definitions.add("payload=" + payload);
            definitions.add("metadata=" + metadata);
        } else {
            definitions.add("payloads=" + array(payload, rows));
            definitions.add("metadatas=" + array(metadata, rows));
        }
        return definitions;
    }

    private static String array(String text, int times) {
        String quoted = '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        return "{" + String.join(",", Collections.nCopies(times, quoted)) + "}";
    }

    Map<String, String> environment() {
        return target.forLibpq();
    }
}
