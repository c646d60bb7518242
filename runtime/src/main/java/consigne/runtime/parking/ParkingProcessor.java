package consigne.runtime.parking;

import java.util.function.Function;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;

/**
 * A processor that parks what it cannot take.
 *
 * @param name the processor's name
 * @param sequenceOf what an event must wait for its turn in. Of an event that cannot be read, its aggregate is known
 *     and nothing else: the answer must be that of the events which follow it
 * @param handlers what takes the events, for those that are tried again
 * @param leavesNothing whether an event that fails leaves nothing half done, so that it is parked at once; otherwise
 *     the batch is rolled back and comes again
 */
public record ParkingProcessor(
        String name,
        Function<EventMessage<?>, String> sequenceOf,
        Function<Configuration, EventHandlerInvoker> handlers,
        boolean leavesNothing) {}
