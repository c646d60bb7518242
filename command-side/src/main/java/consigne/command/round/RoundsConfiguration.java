package consigne.command.round;

import consigne.api.customer.CustomerDirectory;
import consigne.api.round.RoundsCommand;
import consigne.api.round.RoundsEvent;
import consigne.command.catalogue.Catalogue;
import consigne.command.deposit.HeldGlass;
import consigne.command.depot.Depots;
import consigne.command.round.RoundsState.Unrequested;
import consigne.command.slot.Bookings;
import consigne.planning.AddressMap;
import consigne.runtime.deciding.AggregateVersions;
import consigne.runtime.deciding.Aggregates;
import consigne.runtime.deciding.RecentStates;
import consigne.runtime.deciding.Stored;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RoundsProperties.class)
class RoundsConfiguration {

    private static final String TYPE = "rounds";

    @Bean
    static RecentStates<RoundsState, RoundsEvent> storedRounds(EventStore events, AggregateVersions versions) {
        return new RecentStates<>(new Stored<>(events, new Unrequested(), RoundsState::evolve), versions);
    }

    @Bean
    static RoundsDecider roundsDecider(
            Bookings bookings,
            Depots depots,
            HeldGlass glass,
            Catalogue catalogue,
            CustomerDirectory customers,
            RecentStates<RoundsState, RoundsEvent> rounds,
            RoundsProperties properties) {
        AvailableVans vans = new AvailableVans(depots, rounds::now, properties.betweenRounds());
        EmptiesModel empties = new EmptiesModel(glass, catalogue);
        return new RoundsDecider(
                new StoredSlotTasks(bookings, depots, vans, empties, properties),
                new AddressMap(customers),
                properties.effort(null, null, null));
    }

    @Autowired
    void host(Aggregates aggregates, RoundsDecider decider, RecentStates<RoundsState, RoundsEvent> rounds) {
        aggregates.whenChanged(id -> {
            if (id.startsWith(TYPE + ":")) {
                rounds.changed(id);
            }
        });
        aggregates.host(TYPE, RoundsCommand.class, decider);
    }
}
