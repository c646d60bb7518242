package consigne.eventstore.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/**
 * An event of a command.
 *
 * @param command the command's id
 * @param index its place among the command's events, from 0
 * @param of how many events the command has
 * @param after the id of the aggregate's last event when the command was decided upon, empty for none
 */
record Deed(String command, int index, int of, String after) {

    static List<DomainEventMessage<?>> of(String command, int count, String aggregate, AggregateEnd end) {
        List<DomainEventMessage<?>> deeds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            deeds.add(new GenericDomainEventMessage<>(
                    "Tortured",
                    aggregate,
                    end.sequence() + 1 + i,
                    new Deed(command, i, count, end.eventId()),
                    Map.of("commandId", command)));
        }
        return deeds;
    }
}
