package consigne.web.http;

import consigne.api.CustomerId;
import consigne.api.Name;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import consigne.api.order.OrderStatus;
import consigne.api.payment.PaymentMethod;
import consigne.runtime.commands.Origin;
import consigne.web.form.Distinct;
import consigne.web.form.Moment;
import consigne.web.form.Price;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    @Schema(example = """
            {"customerId": "C7", "paymentMethod": "pm_ok", "lines": [{"sku": "A1", "quantity": 1}]}""")
    record Placing(
            @Nullable OrderId orderId,
            @NotNull CustomerId customerId,
            @NotNull PaymentMethod paymentMethod,
            @NotNull @Size(min = 1, max = 200) @Distinct List<@NotNull @Valid Line> lines,
            @Nullable Moment wishedFor) {}

    record Line(
            @NotNull Sku sku, @NotNull @Min(1) @Max(10_000) Quantity quantity) implements Distinct.Element {

        @Override
        public @Nullable Object about() {
            return sku;
        }
    }

    /**
     * What a product costs.
     *
     * @param unitPrice for one
     */
    record Pricing(
            @NotNull Name name,
            @NotNull @Valid Price unitPrice,
            @NotNull VatRate vatPercent,
            @Nullable ContainerType container) {}

    record Switch(@NotNull Boolean on, @NotNull Integer level) {}

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
    ResponseEntity<OrderId> order(@PathVariable OrderId id, @RequestParam(required = false) @Nullable Moment asOf) {
        return Answers.shown(id, 3);
    }

    @GetMapping("/api/orders")
    Map<String, Object> orders(
            @RequestParam OrderStatus status, @RequestParam(defaultValue = "20") int limit, @RequestParam int least) {
        return Map.of("status", status, "limit", limit, "least", least);
    }

    @GetMapping("/api/things/{id}")
    UUID thing(@PathVariable UUID id) {
        return id;
    }

    /** Far more than any buffer holds. */
    @GetMapping("/api/endless")
    void endless(HttpServletResponse response) throws IOException {
        byte[] much = new byte[64 * 1024];
        for (int i = 0; i < 10_000; i++) {
            response.getOutputStream().write(much);
        }
    }

    @GetMapping("/api/labels")
    List<String> labels(@RequestParam List<String> label) {
        return label;
    }

    @GetMapping("/api/origin")
    Origin origin(Origin origin) {
        return origin;
    }
}
