package consigne.query.depots;

import static consigne.query.rows.RowColumn.changing;
import static consigne.query.rows.RowColumn.key;
import static consigne.query.rows.RowColumn.number;

import consigne.api.depot.DepotEvent;
import consigne.api.depot.view.DepotView;
import consigne.api.place.Depot;
import consigne.query.folding.FoldedViews;
import consigne.query.folding.JsonViewTable;
import consigne.query.folding.StepRows;
import consigne.query.folding.ViewColumns;
import consigne.query.processor.Blueprint;
import consigne.query.recorded.EventLog;
import consigne.query.rows.ViewJson;
import consigne.query.single.Things;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class DepotReadModel {

    private static final ViewColumns<DepotView> COLUMNS = new ViewColumns<>(
            "depot",
            List.of(
                    key("depot", "text", DepotView::depot),
                    number("version", DepotView::version),
                    changing("view", "json", ViewJson::write)));

    @Bean
    Blueprint depots() {
        return Blueprint.of(
                ShownDepots.READ_MODEL,
                1,
                List.of(COLUMNS.table()),
                (tables, _) -> new FoldedViews<>(
                        ShownDepots.READ_MODEL,
                        Set.of(DepotEvent.class),
                        new DepotProjection(),
                        new JsonViewTable<>(tables, COLUMNS, "depot", Depot::new, DepotView.class),
                        StepRows.none(),
                        tables));
    }

    @Bean
    Things<Depot> singleDepots(EventLog log) {
        return new Things<>(
                ShownDepots.READ_MODEL,
                List.of("depot"),
                Depot::new,
                depot -> List.of(depot.value()),
                (depot, upTo) -> log.of(List.of(depot.aggregateId()), upTo));
    }

    @Bean
    ShownDepots shownDepots(JdbcClient database) {
        return new ShownDepots(database);
    }
}
