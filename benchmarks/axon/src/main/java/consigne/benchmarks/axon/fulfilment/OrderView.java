package consigne.benchmarks.axon.fulfilment;

import consigne.benchmarks.axon.orders.Line;
import consigne.benchmarks.axon.orders.OrderEvent.OrderPlaced;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row of an order. */
@Entity
@Table(name = "order_view")
class OrderView {

    @Id
    private String orderId = "";

    private String customerId = "";
    private long total;
    private String status = "";

    protected OrderView() {}

    OrderView(OrderPlaced placed) {
        this.orderId = placed.orderId();
        this.customerId = placed.customerId();
        this.total = placed.lines().stream().mapToLong(Line::total).sum();
        this.status = Status.of(placed);
    }

    void show(String newStatus) {
        this.status = newStatus;
    }

    String orderId() {
        return orderId;
    }

    String customerId() {
        return customerId;
    }

    long total() {
        return total;
    }

    String status() {
        return status;
    }
}
