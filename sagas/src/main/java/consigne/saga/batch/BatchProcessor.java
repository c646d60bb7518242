package consigne.saga.batch;

import consigne.runtime.parking.ParkingKind;
import consigne.runtime.parking.ParkingProcessor;
import consigne.saga.OrderOfEvent;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** A processor of Axon's whose batches are worked off side by side. */
public record BatchProcessor(ParkingKind kind, SideBySide<?> handler, BatchProperties properties)
        implements ConfigurerModule {

    @Override
    public void configureModule(Configurer configurer) {
        parking().register(configurer.eventProcessing(), properties.segments(), properties.batchSize());
    }

    /** How it parks what cannot be taken: by the order that it is about. */
    public ParkingProcessor parking() {
        return new ParkingProcessor(kind, handler.processor(), OrderOfEvent::of, handler);
    }
}
