package consigne.query.customers;

import consigne.api.CustomerId;
import consigne.api.history.EventView;
import consigne.query.events.EventViews;
import consigne.query.orders.CustomersOrders;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happened to customers of late: to their orders, payments and glass. */
@Component
record Lately(CustomersOrders orders, PlainEvents events, EventViews views) {

    /** The last ten events, the latest first. */
    List<EventView> of(CustomerId customer) {
        return events.lately(customer, orders.latest(customer)).stream()
                .map(views::whole)
                .toList();
    }
}
