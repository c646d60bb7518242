package consigne.query.slots;

import static consigne.query.rows.RowColumn.changing;
import static consigne.query.rows.RowColumn.fixed;
import static consigne.query.rows.RowColumn.key;
import static consigne.query.rows.RowColumn.number;

import consigne.api.slot.SlotEvent;
import consigne.api.slot.SlotId;
import consigne.api.slot.view.SlotView;
import consigne.query.depots.ShownDepots;
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
class SlotReadModel {

    static final String NAME = "slots";

    private static final ViewColumns<SlotView> COLUMNS = new ViewColumns<>(
            "slot",
            List.of(
                    key("slot", "text", SlotView::slot),
                    fixed("depot", "text", slot -> slot.slot().depot()),
                    fixed("begins", "timestamptz", slot -> slot.times().begins()),
                    fixed("ends", "timestamptz", slot -> slot.times().ends()),
                    fixed("cut_off", "timestamptz", slot -> slot.times().cutOff()),
                    number("crates", slot -> slot.room().crates()),
                    number("stops", slot -> slot.room().stops()),
                    number("taken_crates", slot -> slot.taken().crates()),
                    number("taken_stops", slot -> slot.taken().stops()),
                    number("waiting", slot -> slot.waiting().size()),
                    changing("closed", "boolean", slot -> slot.closed() != null),
                    number("version", SlotView::version),
                    changing("view", "json", ViewJson::write)));

    @Bean
    Blueprint slots() {
        return Blueprint.of(
                NAME,
                1,
                List.of(COLUMNS.table()),
                (tables, _) -> new FoldedViews<>(
                        NAME,
                        Set.of(SlotEvent.class),
                        new SlotProjection(),
                        new JsonViewTable<>(tables, COLUMNS, "slot", SlotId::new, SlotView.class),
                        StepRows.none(),
                        tables));
    }

    @Bean
    Things<SlotId> singleSlots(EventLog log) {
        return new Things<>(
                NAME,
                List.of("slot"),
                SlotId::new,
                slot -> List.of(slot.value()),
                (slot, upTo) -> log.of(List.of(slot.aggregateId()), upTo));
    }

    @Bean
    SlotOffers slotOffers(JdbcClient database, ShownDepots depots) {
        return new SlotOffers(database, depots);
    }
}
