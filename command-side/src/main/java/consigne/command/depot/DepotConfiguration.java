package consigne.command.depot;

import consigne.api.depot.DepotCommand;
import consigne.runtime.deciding.AggregateVersions;
import consigne.runtime.deciding.Aggregates;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DepotConfiguration {

    @Bean
    static StoredDepots storedDepots(EventStore events, AggregateVersions versions) {
        return new StoredDepots(events, versions);
    }

    @Autowired
    void host(Aggregates aggregates, StoredDepots depots) {
        aggregates.whenChanged(depots::changed);
        aggregates.host("depot", DepotCommand.class, new DepotDecider());
    }
}
