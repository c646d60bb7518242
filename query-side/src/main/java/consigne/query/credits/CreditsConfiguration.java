package consigne.query.credits;

import consigne.api.creditnote.CreditNoteEvent;
import consigne.api.creditnote.CreditNoteId;
import consigne.query.folding.AddedRows;
import consigne.query.processor.Blueprint;
import consigne.query.processor.ReadModel;
import consigne.query.recorded.EventLog;
import consigne.query.rows.VersionTables;
import consigne.query.single.Things;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CreditsConfiguration {

    static final String CREDIT_NOTES = "credit-notes";

    @Bean
    Things<CreditNoteId> singleCreditNotes(EventLog log) {
        return new Things<>(
                CREDIT_NOTES,
                List.of("credit_note_id"),
                CreditNoteId::valueOf,
                note -> List.of(note.toString()),
                (note, upTo) -> log.of(List.of(note.aggregateId()), upTo));
    }

    @Bean
    Blueprint creditNotes() {
        return Blueprint.of(CREDIT_NOTES, 1, List.of(CreditNotes.TABLE), (tables, _) -> version(tables));
    }

    private static ReadModel version(VersionTables tables) {
        return new AddedRows<>(
                CREDIT_NOTES,
                Set.of(CreditNoteEvent.class),
                CreditNotes::sequence,
                CreditNotes::rows,
                notes -> CreditNotes.write(notes, tables));
    }
}
