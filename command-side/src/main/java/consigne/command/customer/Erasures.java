package consigne.command.customer;

import consigne.api.CustomerId;
import consigne.api.Metadata;
import consigne.api.customer.erasure.CustomerEvent.CustomerErased;
import consigne.api.customer.erasure.ErasureCertificate;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The certificates of those who were erased, read from the events themselves. */
record Erasures(EventStore events) {

    private static final List<String> STAYS = List.of(
            "orders, payments and receipts: the law has them kept, by the customer's id alone",
            "the deposit account and its ledger, which balance",
            "what was stored, by hashes that verify");

    Optional<ErasureCertificate> find(CustomerId customer) {
        return events.readEvents("customer:" + customer, 0)
                .asStream()
                .filter(event -> event.getPayload() instanceof CustomerErased)
                .findFirst()
                .map(Erasures::certificate);
    }

    private static ErasureCertificate certificate(DomainEventMessage<?> event) {
        CustomerErased erased = (CustomerErased) event.getPayload();
        return new ErasureCertificate(
                erased.customerId(),
                event.getTimestamp(),
                erased.reason(),
                String.valueOf(event.getMetaData().get(Metadata.ACTOR)),
                erased.erased(),
                STAYS,
                erased.plainEvents());
    }
}
