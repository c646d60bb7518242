package consigne.command.order;

import static consigne.api.order.OrderCommand.MOST_TOTAL_CENTS;

import consigne.api.Money;
import consigne.api.catalogue.Sku;
import consigne.api.order.OrderLine;
import consigne.api.order.OrderRejection;
import consigne.api.order.OrderRejection.TotalTooHigh;
import consigne.api.order.OrderRejection.UnknownProduct;
import consigne.api.order.RequestedLine;
import consigne.command.catalogue.Offer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Requested lines with their prices, or why they cannot be ordered. */
public sealed interface Priced {

    record Lines(List<OrderLine> lines) implements Priced {}

    record Refused(OrderRejection why) implements Priced {}

    /** Prices what is wanted. */
    static Priced of(List<RequestedLine> requested, Function<Set<Sku>, Map<Sku, Offer>> offers) {
        return keeping(List.of(), requested, offers);
    }

    /** Keeps the price of what is in {@code before} already. */
    static Priced keeping(
            List<OrderLine> before, List<RequestedLine> requested, Function<Set<Sku>, Map<Sku, Offer>> offers) {
        Map<Sku, Offer> offered =
                offers.apply(requested.stream().map(RequestedLine::sku).collect(Collectors.toSet()));
        List<OrderLine> lines = new ArrayList<>();
        for (RequestedLine line : requested) {
            Optional<OrderLine> priced = before.stream()
                    .filter(kept -> kept.sku().equals(line.sku()))
                    .map(kept -> kept.of(line.quantity()))
                    .findFirst()
                    .or(() -> Optional.ofNullable(offered.get(line.sku())).map(offer -> offer.line(line.quantity())));
            if (priced.isEmpty()) {
                return new Refused(new UnknownProduct(line.sku()));
            }
            lines.add(priced.get());
        }
        return isTooMuch(lines)
                ? new Refused(new TotalTooHigh(Money.ofCents(
                        MOST_TOTAL_CENTS, lines.getFirst().unitPrice().currency())))
                : new Lines(List.copyOf(lines));
    }

    /** Counts in numbers without a bound: prices of before there was one are in catalogues still. */
    private static boolean isTooMuch(List<OrderLine> lines) {
        return lines.stream()
                        .map(Priced::cents)
                        .reduce(BigInteger.ZERO, BigInteger::add)
                        .compareTo(BigInteger.valueOf(MOST_TOTAL_CENTS))
                > 0;
    }

    private static BigInteger cents(OrderLine line) {
        long deposit = line.deposit() == null ? 0 : line.deposit().perProduct().cents();
        return BigInteger.valueOf(line.unitPrice().cents())
                .add(BigInteger.valueOf(deposit))
                .multiply(BigInteger.valueOf(line.quantity().value()));
    }
}
