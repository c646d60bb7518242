package consigne.command.planted;

import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;

public interface ReadsTheClockDecider {
    Clock clock();

    EventStore events();
}
