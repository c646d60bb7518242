package consigne.runtime.parking;

import java.util.function.Function;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;

/**
 * A processor that parks what it cannot take.
 *
 * @param kind what kind of work it does
 * @param name the processor's name
 * @param sequenceOf what an event must wait for its turn in. Of an event that cannot be read, its aggregate is known
 *     and nothing else: the answer must be that of the events which follow it
 * @param handlers what takes the events, for those that are tried again
 */
public record ParkingProcessor(
        ParkingKind kind,
        String name,
        Function<EventMessage<?>, String> sequenceOf,
        Function<Configuration, EventHandlerInvoker> handlers) {}
