package consigne.saga.batch;

import consigne.runtime.parking.ParkingKind;
import consigne.runtime.parking.ParkingProcessor;
import consigne.saga.OrderOfEvent;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;

/** A processor of Axon's whose batches are worked off side by side. */
public record BatchProcessor(ParkingKind kind, SideBySide<?> handler, BatchProperties properties)
        implements ConfigurerModule {

    /** How many milliseconds later what failed is tried again. */
    private static final long SOON = 1_000;

    @Override
    public void configureModule(Configurer configurer) {
        EventProcessingConfigurer processing = configurer.eventProcessing();
        String name = handler.processor();
        processing
                .registerEventHandler(_ -> handler)
                .assignHandlerInstancesMatching(name, handler::equals)
                .registerPooledStreamingEventProcessor(
                        name,
                        Configuration::eventStore,
                        (_, processor) -> processor
                                .initialSegmentCount(properties.segments())
                                .tokenClaimInterval(SOON)
                                .batchSize(properties.batchSize()))
                .registerSequencingPolicy(name, _ -> OrderOfEvent::of);
    }

    /** How it parks what cannot be taken: by the order that it is about. */
    public ParkingProcessor parking() {
        return new ParkingProcessor(
                kind,
                handler.processor(),
                OrderOfEvent::of,
                _ -> SimpleEventHandlerInvoker.builder()
                        .eventHandlers(handler)
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build());
    }
}
