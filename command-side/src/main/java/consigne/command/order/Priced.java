package consigne.command.order;

import consigne.api.catalogue.Sku;
import consigne.api.order.OrderEvent;
import consigne.api.order.OrderLine;
import consigne.api.order.OrderRejection.UnknownProduct;
import consigne.api.order.RequestedLine;
import consigne.command.catalogue.Offer;
import consigne.runtime.deciding.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Requested lines with their prices, or the product that has none. */
sealed interface Priced {

    record Lines(List<OrderLine> lines) implements Priced {}

    record UnknownSku(Sku sku) implements Priced {}

    static Priced of(List<RequestedLine> requested, Function<Sku, Optional<Offer>> offers) {
        return keeping(List.of(), requested, offers);
    }

    /** Keeps the price of what is in {@code before} already. */
    static Priced keeping(
            List<OrderLine> before, List<RequestedLine> requested, Function<Sku, Optional<Offer>> offers) {
        List<OrderLine> lines = new ArrayList<>();
        for (RequestedLine line : requested) {
            Optional<OrderLine> priced = before.stream()
                    .filter(kept -> kept.sku().equals(line.sku()))
                    .map(kept -> kept.of(line.quantity()))
                    .findFirst()
                    .or(() -> offers.apply(line.sku()).map(offer -> offer.line(line.quantity())));
            if (priced.isEmpty()) {
                return new UnknownSku(line.sku());
            }
            lines.add(priced.get());
        }
        return new Lines(List.copyOf(lines));
    }

    static Decision<OrderEvent> refusal(Sku unknown) {
        return Decision.refuse(new UnknownProduct(unknown));
    }
}
