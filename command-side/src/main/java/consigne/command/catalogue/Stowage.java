package consigne.command.catalogue;

import consigne.api.Quantity;
import consigne.api.catalogue.Bulk;
import consigne.api.catalogue.ContainerMeasures;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Sku;
import consigne.api.order.LineDeposit;
import consigne.api.order.OrderLine;
import consigne.api.round.plan.Cargo;
import consigne.api.slot.Freight;
import consigne.api.slot.SlotCommand;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Counts the crates that lines of an order take. Glass of one type shares its crates, whatever is in it; what comes in
 * no glass shares crates of its own.
 */
record Stowage(Function<ContainerType, ContainerMeasures> measures, Function<Sku, Bulk> bulks) {

    /** What lines take up; nothing where that is more than one order may. */
    Optional<Freight> of(List<OrderLine> lines) {
        Map<ContainerType, BigInteger> containers = new HashMap<>();
        BigInteger millilitres = BigInteger.ZERO;
        BigInteger grams = BigInteger.ZERO;
        for (OrderLine line : lines) {
            BigInteger units = BigInteger.valueOf(line.quantity().value());
            LineDeposit glass = line.deposit();
            if (glass == null) {
                Bulk bulk = bulks.apply(line.sku());
                millilitres = millilitres.add(units.multiply(BigInteger.valueOf(bulk.millilitres())));
                grams = grams.add(units.multiply(BigInteger.valueOf(bulk.grams())));
            } else {
                containers.merge(
                        glass.container(),
                        units.multiply(BigInteger.valueOf(glass.perUnit().value())),
                        BigInteger::add);
            }
        }
        BigInteger crates = upwards(millilitres, Freight.MILLILITRES_A_CRATE);
        for (Map.Entry<ContainerType, BigInteger> glass : containers.entrySet()) {
            ContainerMeasures each = measures.apply(glass.getKey());
            crates = crates.add(upwards(glass.getValue(), each.perCrate()));
            grams = grams.add(glass.getValue().multiply(BigInteger.valueOf(each.fullGrams())));
        }
        return isTooMuch(crates, grams)
                ? Optional.empty()
                : Optional.of(new Freight(crates.intValueExact(), grams.intValueExact()));
    }

    /** What empty containers take up, or as much as a van could ever be asked to hold. */
    Cargo empties(Map<ContainerType, Quantity> held) {
        BigInteger crates = BigInteger.ZERO;
        BigInteger grams = BigInteger.ZERO;
        for (Map.Entry<ContainerType, Quantity> glass : held.entrySet()) {
            ContainerMeasures each = measures.apply(glass.getKey());
            BigInteger number = BigInteger.valueOf(glass.getValue().value());
            crates = crates.add(upwards(number, each.perCrate()));
            grams = grams.add(number.multiply(BigInteger.valueOf(each.emptyGrams())));
        }
        return new Cargo(
                crates.min(BigInteger.valueOf(SlotCommand.MOST_CRATES)).intValueExact(),
                grams.min(BigInteger.valueOf(Integer.MAX_VALUE)).intValueExact());
    }

    private static boolean isTooMuch(BigInteger crates, BigInteger grams) {
        return crates.compareTo(BigInteger.valueOf(SlotCommand.MOST_CRATES)) > 0
                || grams.compareTo(BigInteger.valueOf(Integer.MAX_VALUE)) > 0;
    }

    private static BigInteger upwards(BigInteger amount, int each) {
        return amount.add(BigInteger.valueOf(each - 1L)).divide(BigInteger.valueOf(each));
    }
}
