package consigne.command.given;

import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Sku;
import consigne.api.order.LineDeposit;
import consigne.api.order.OrderLine;
import consigne.api.round.plan.Cargo;
import consigne.api.slot.Freight;
import consigne.command.catalogue.Catalogue;
import consigne.command.catalogue.Offer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A catalogue on paper.
 *
 * @param offers the products; the deposit in them is replaced by that of the instant asked about
 * @param deposits by when they take effect
 */
public record PrintedCatalogue(List<Offer> offers, List<Deposit> deposits) implements Catalogue {

    /** From an instant on, a container is worth so much. */
    public record Deposit(ContainerType container, Money each, Instant from) {}

    @Override
    public Map<Sku, Offer> offers(Collection<Sku> skus, Instant at, Instant depositAt) {
        return offers.stream()
                .filter(offer -> skus.contains(offer.sku()))
                .map(offer -> new Offer(
                        offer.sku(),
                        offer.name(),
                        offer.unitPrice(),
                        offer.vatRate(),
                        Optional.ofNullable(offer.deposit())
                                .map(glass -> at(glass, depositAt))
                                .orElse(null)))
                .collect(Collectors.toMap(Offer::sku, Function.identity()));
    }

    @Override
    public boolean knows(Sku sku) {
        return offers.stream().anyMatch(offer -> offer.sku().equals(sku));
    }

    @Override
    public Optional<Money> deposit(ContainerType type, Instant at) {
        return deposits.stream()
                .filter(deposit -> deposit.container().equals(type))
                .filter(deposit -> !deposit.from().isAfter(at))
                .reduce((earlier, later) -> later)
                .map(Deposit::each);
    }

    /** Twelve containers to a crate, a kilogram each. */
    @Override
    public Optional<Freight> freight(List<OrderLine> lines) {
        int containers = lines.stream()
                .mapToInt(line -> Math.toIntExact(line.quantity().value()))
                .sum();
        return Optional.of(new Freight((containers + 11) / 12, 1_000 * containers));
    }

    /** Half a kilogram each. */
    @Override
    public Cargo empties(Map<ContainerType, Quantity> containers) {
        int all = containers.values().stream()
                .mapToInt(number -> Math.toIntExact(number.value()))
                .sum();
        return new Cargo((all + 11) / 12, 500 * all);
    }

    /** The same catalogue with one product offered differently, or one more. */
    public PrintedCatalogue with(Offer offer) {
        List<Offer> others = new ArrayList<>(offers);
        others.removeIf(other -> other.sku().equals(offer.sku()));
        others.add(offer);
        return new PrintedCatalogue(List.copyOf(others), deposits);
    }

    private LineDeposit at(LineDeposit glass, Instant instant) {
        return new LineDeposit(
                glass.container(),
                glass.perUnit(),
                deposit(glass.container(), instant).orElseThrow());
    }
}
