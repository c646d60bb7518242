package consigne.benchmarks.axon.parcels;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The projection as it comes: a Spring Data repository that saves at each event. */
@Component
@ProcessingGroup("parcels")
@Profile("as-it-comes")
class SavingEach {

    private final ParcelViews views;

    SavingEach(ParcelViews views) {
        this.views = views;
    }

    @EventHandler
    void on(ParcelScanned event) {
        String parcelId = event.scan().parcelId();
        ParcelView view = event.scan().step() == 0
                ? new ParcelView(parcelId)
                : views.findById(parcelId).orElseThrow();
        view.show(event.scan());
        views.save(view);
    }

    @ResetHandler
    void beginAgain() {
        views.deleteAllInBatch();
    }
}
