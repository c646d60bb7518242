package consigne.benchmarks.axon.fulfilment;

import consigne.benchmarks.axon.orders.OrderEvent;
import consigne.benchmarks.axon.orders.OrderEvent.OrderPlaced;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The orders' projection as it comes: a Spring Data repository that saves at each event. */
@Component
@ProcessingGroup("orders")
@Profile("as-it-comes")
class ShowingEach {

    private final OrderViews views;

    ShowingEach(OrderViews views) {
        this.views = views;
    }

    @EventHandler
    void on(OrderPlaced event) {
        views.save(new OrderView(event));
    }

    @EventHandler
    void on(OrderEvent event) {
        OrderView view = views.findById(event.orderId()).orElseThrow();
        view.show(Status.of(event));
        views.save(view);
    }
}
