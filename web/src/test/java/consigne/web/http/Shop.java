package consigne.web.http;

import consigne.api.CustomerId;
import consigne.api.Form;
import consigne.api.Money;
import consigne.api.Name;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import consigne.api.order.OrderStatus;
import consigne.api.order.RequestedLine;
import consigne.api.payment.PaymentMethod;
import consigne.runtime.deciding.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A shop that takes in what the real one does, and does nothing with it. */
@RestController
public class Shop {

    record Placing(
            @Nullable OrderId orderId,
            CustomerId customerId,
            PaymentMethod paymentMethod,
            List<RequestedLine> lines,
            @Nullable Instant wishedFor) {

        Placing {
            lines = Form.distinct("lines", Form.some("lines", lines, 200), RequestedLine::sku);
        }
    }

    record Pricing(
            Name name,
            Money unitPrice,
            VatRate vatPercent,
            @Nullable ContainerType container) {}

    record Switch(boolean on, int level) {}

    @PostMapping("/api/orders")
    ResponseEntity<Placing> place(@RequestBody Placing order, Origin origin) {
        return Answers.created("/api/orders/1", 7, order);
    }

    @PutMapping("/api/products/{sku}")
    ResponseEntity<Pricing> define(@PathVariable Sku sku, @RequestBody Pricing product) {
        return Answers.done(8, product);
    }

    @PostMapping("/api/switches")
    ResponseEntity<Void> turn(@RequestBody Switch turned) {
        return Answers.done(9);
    }

    @PostMapping("/api/raw")
    int raw(@RequestBody byte[] body) {
        return body.length;
    }

    @PostMapping("/api/imports/orders")
    int streamed(@RequestBody byte[] body) {
        return body.length;
    }

    @GetMapping("/api/orders/{id}")
    ResponseEntity<OrderId> order(@PathVariable OrderId id, @RequestParam(required = false) @Nullable Instant asOf) {
        return Answers.shown(id, 3);
    }

    @GetMapping("/api/orders")
    Map<String, Object> orders(
            @RequestParam OrderStatus status,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam Quantity least) {
        return Map.of("status", status, "limit", limit, "least", least);
    }

    @GetMapping("/api/origin")
    Origin origin(Origin origin) {
        return origin;
    }
}
