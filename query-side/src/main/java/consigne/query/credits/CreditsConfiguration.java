package consigne.query.credits;

import consigne.api.creditnote.CreditNoteEvent;
import consigne.query.folding.AddedRows;
import consigne.query.processor.Blueprint;
import consigne.query.processor.ReadModel;
import consigne.query.rows.VersionTables;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CreditsConfiguration {

    static final String CREDIT_NOTES = "credit-notes";

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
