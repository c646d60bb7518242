package consigne.runtime.parking;

import java.util.function.Function;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;

/**
 * A processor that parks what it cannot take.
 *
 * @param kind what kind of work it does
 * @param name the processor's name
 * @param sequenceOf what an event must wait for its turn in. Of an event that cannot be read, its aggregate is known
 *     and nothing else: the answer must be that of the events which follow it
 * @param handler what takes the events
 */
public record ParkingProcessor(
        ParkingKind kind, String name, Function<EventMessage<?>, String> sequenceOf, EventMessageHandler handler) {

    /** How many milliseconds later what failed is tried again. */
    private static final long SOON = 1_000;

    /**
     * Has Axon run it, as a pooled processor that has nothing else to do.
     *
     * @param segments into how many parts the work is divided when it is first begun
     * @param batchSize how many events are taken together at most
     */
    public void register(EventProcessingConfigurer processing, int segments, int batchSize) {
        processing
                .registerEventHandler(_ -> handler)
                .assignHandlerInstancesMatching(name, handler::equals)
                .registerPooledStreamingEventProcessor(
                        name,
                        Configuration::eventStore,
                        (_, processor) -> processor
                                .initialSegmentCount(segments)
                                .tokenClaimInterval(SOON)
                                .batchSize(batchSize))
                .registerSequencingPolicy(name, _ -> sequenceOf::apply);
    }

    /** What events are given to that are tried again. */
    EventHandlerInvoker invoker() {
        return SimpleEventHandlerInvoker.builder()
                .eventHandlers(handler)
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
    }
}
