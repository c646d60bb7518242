package consigne.command.order;

import consigne.api.creditnote.CreditNoteCommand;
import consigne.api.order.OrderCommand;
import consigne.command.catalogue.Catalogue;
import consigne.command.depot.Depots;
import consigne.command.order.delivery.ServedAddresses;
import consigne.command.slot.Slots;
import consigne.command.stock.Shelf;
import consigne.runtime.deciding.Aggregates;
import consigne.vault.customer.CustomerVault;
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
    void host(Aggregates aggregates, Catalogue catalogue, Shelf shelf, Slots slots) {
        aggregates.host("order", OrderCommand.class, new OrderDecider(catalogue, shelf, slots));
        aggregates.host("credit-note", CreditNoteCommand.class, new CreditNoteDecider());
    }

    @Bean
    Owners storedOwners(EventStore events) {
        return new StoredOwners(events);
    }

    @Bean
    ServedAddresses served(@Qualifier("storedOwners") Owners owners, CustomerVault customers, Depots depots) {
        return new ServedAddresses(owners, customers, depots);
    }

    @Bean
    OrderNotes orderNotes(@Qualifier("storedOwners") Owners owners, Notes notes) {
        return new OrderNotes(owners, notes);
    }
}
