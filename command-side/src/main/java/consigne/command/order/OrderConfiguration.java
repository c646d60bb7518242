package consigne.command.order;

import consigne.api.creditnote.CreditNoteCommand;
import consigne.api.order.OrderCommand;
import consigne.command.catalogue.Catalogue;
import consigne.command.stock.Shelf;
import consigne.runtime.deciding.Aggregates;
import consigne.vault.customer.Notes;
import consigne.web.access.Owners;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrderConfiguration {

    @Autowired
    void host(Aggregates aggregates, Catalogue catalogue, Shelf shelf) {
        aggregates.host("order", OrderCommand.class, new OrderDecider(catalogue, shelf));
        aggregates.host("credit-note", CreditNoteCommand.class, new CreditNoteDecider());
    }

    @Bean
    Owners storedOwners(EventStore events) {
        return new StoredOwners(events);
    }

    @Bean
    OrderNotes orderNotes(@Qualifier("storedOwners") Owners owners, Notes notes) {
        return new OrderNotes(owners, notes);
    }
}
