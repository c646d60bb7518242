package consigne.command.slot;

import consigne.api.slot.SlotCommand;
import consigne.command.depot.Depots;
import consigne.runtime.deciding.AggregateVersions;
import consigne.runtime.deciding.Aggregates;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SlotConfiguration {

    @Bean
    static StoredSlots storedSlots(EventStore events, AggregateVersions versions, Depots depots) {
        return new StoredSlots(events, versions, depots);
    }

    @Autowired
    void host(Aggregates aggregates, Depots depots, StoredSlots slots) {
        aggregates.whenChanged(slots::changed);
        aggregates.host("slot", SlotCommand.class, new SlotDecider(depots, slots));
    }
}
