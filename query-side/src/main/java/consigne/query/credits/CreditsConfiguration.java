package consigne.query.credits;

import consigne.api.creditnote.CreditNoteEvent;
import consigne.query.folding.AddedRows;
import consigne.query.processor.ReadModel;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class CreditsConfiguration {

    static final String CREDIT_NOTES = "credit-notes";

    @Bean
    ReadModel creditNotes(JdbcClient database) {
        CreditNotes notes = new CreditNotes(database);
        return new AddedRows<>(
                CREDIT_NOTES, Set.of(CreditNoteEvent.class), CreditNotes::sequence, CreditNotes::rows, notes::insert);
    }
}
