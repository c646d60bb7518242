package consigne.query.rounds;

import static consigne.query.rows.RowColumn.changing;
import static consigne.query.rows.RowColumn.fixed;
import static consigne.query.rows.RowColumn.key;
import static consigne.query.rows.RowColumn.number;

import consigne.api.round.RoundId;
import consigne.api.round.RoundsEvent;
import consigne.api.round.view.RoundsView;
import consigne.api.slot.SlotId;
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

@Configuration(proxyBeanMethods = false)
class RoundsReadModel {

    static final String NAME = "rounds";

    private static final ViewColumns<RoundsView> COLUMNS = new ViewColumns<>(
            "rounds",
            List.of(
                    key("slot", "text", RoundsView::slot),
                    fixed("depot", "text", rounds -> rounds.slot().depot()),
                    fixed(
                            "begins",
                            "timestamptz",
                            rounds -> rounds.task().times().begins()),
                    changing("status", "text", RoundsView::status),
                    number("version", RoundsView::version),
                    changing("view", "json", ViewJson::write)));

    @Bean
    Blueprint rounds() {
        return Blueprint.of(
                NAME,
                1,
                List.of(COLUMNS.table()),
                (tables, _) -> new FoldedViews<>(
                        NAME,
                        Set.of(RoundsEvent.class),
                        new RoundsProjection(),
                        new JsonViewTable<>(tables, COLUMNS, "slot", SlotId::new, RoundsView.class),
                        StepRows.none(),
                        tables));
    }

    @Bean
    Things<SlotId> singleRounds(EventLog log) {
        return new Things<>(
                NAME,
                List.of("slot"),
                SlotId::new,
                slot -> List.of(slot.value()),
                (slot, upTo) -> log.of(List.of(RoundId.aggregateOf(slot)), upTo));
    }
}
