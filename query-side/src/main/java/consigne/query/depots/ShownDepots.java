package consigne.query.depots;

import consigne.api.depot.view.DepotView;
import consigne.api.place.Depot;
import consigne.query.rows.ViewJson;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The depots that there are. */
public final class ShownDepots {

    /** The read model that they are kept in. */
    public static final String READ_MODEL = "depots";

    private final JdbcClient database;

    ShownDepots(JdbcClient database) {
        this.database = database;
    }

    /** All of them, by their names. */
    public List<DepotView> all() {
        return database.sql("select view from depot order by depot")
                .query((row, _) -> ViewJson.read(row.getString("view"), DepotView.class))
                .list();
    }

    /** One of them. */
    public Optional<DepotView> find(Depot depot) {
        return database.sql("select view from depot where depot = ?")
                .param(depot.value())
                .query((row, _) -> ViewJson.read(row.getString("view"), DepotView.class))
                .optional();
    }
}
