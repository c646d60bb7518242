package consigne.command.deposit;

import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;
import consigne.api.deposit.ChargedContainers;
import consigne.api.deposit.DepositEvent.EmptiesReturned;
import consigne.api.deposit.DepositEvent.ReturnReversed;
import consigne.api.deposit.Empties;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The empties that came back last, as they were credited: so many can be found to have been miscounted.
 *
 * @param lots the latest first; of one return, those first that were taken for foreign, and were not paid
 */
record ReturnedLately(List<Lot> lots) {

    static final ReturnedLately NOTHING = new ReturnedLately(List.of());

    private static final int REMEMBERED = 30;

    /** How containers were credited. */
    enum As {
        UNPAID,
        FOREIGN,
        OWN
    }

    /**
     * Containers that were credited alike.
     *
     * @param containers with the deposit that was credited; of those that were not paid it says nothing
     */
    record Lot(As as, ChargedContainers containers) {

        private Lot of(Quantity part) {
            return new Lot(as, containers.of(part));
        }
    }

    ReturnedLately {
        lots = List.copyOf(lots);
    }

    ReturnedLately plus(EmptiesReturned e) {
        Stream<Lot> back = Stream.of(
                        e.unpaid().stream()
                                .map(it -> new Lot(
                                        As.UNPAID,
                                        new ChargedContainers(
                                                it.container(),
                                                it.quantity(),
                                                e.credited().minus(e.credited())))),
                        e.foreign().reversed().stream().map(it -> new Lot(As.FOREIGN, it)),
                        e.own().reversed().stream().map(it -> new Lot(As.OWN, it)))
                .flatMap(Function.identity());
        return new ReturnedLately(
                Stream.concat(back, lots.stream()).limit(REMEMBERED).toList());
    }

    /** Without what was found not to have come back. */
    ReturnedLately without(ReturnReversed e) {
        List<Lot> left = new ArrayList<>(lots);
        Stream.of(
                        e.own().stream().map(it -> new Lot(As.OWN, it)),
                        e.foreign().stream().map(it -> new Lot(As.FOREIGN, it)),
                        e.unpaid().stream()
                                .map(it -> new Lot(
                                        As.UNPAID,
                                        new ChargedContainers(
                                                it.container(),
                                                it.quantity(),
                                                e.debited().minus(e.debited())))))
                .flatMap(Function.identity())
                .forEach(undone -> take(undone, left));
        return new ReturnedLately(left);
    }

    private static void take(Lot undone, List<Lot> left) {
        Quantity missing = undone.containers().quantity();
        for (int i = 0; i < left.size() && !missing.isZero(); ) {
            Lot lot = left.get(i);
            if (!isAlike(lot, undone)) {
                i++;
                continue;
            }
            Quantity part = missing.orAtMost(lot.containers().quantity());
            missing = missing.minus(part);
            Quantity rest = lot.containers().quantity().minus(part);
            if (rest.isZero()) {
                left.remove(i);
            } else {
                left.set(i, lot.of(rest));
            }
        }
    }

    private static boolean isAlike(Lot lot, Lot other) {
        return lot.as() == other.as()
                && lot.containers().container().equals(other.containers().container())
                && lot.containers().each().equals(other.containers().each());
    }

    /** How many of a kind came back. */
    Quantity of(ContainerType container) {
        return lots.stream()
                .map(Lot::containers)
                .filter(it -> it.container().equals(container))
                .map(ChargedContainers::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /** The latest {@code quantity} of a kind, or as many as there are. */
    TakenBack latest(ContainerType container, Quantity quantity) {
        List<Lot> taken = new ArrayList<>();
        Quantity missing = quantity;
        for (Lot lot : lots) {
            if (lot.containers().container().equals(container) && !missing.isZero()) {
                Quantity part = missing.orAtMost(lot.containers().quantity());
                taken.add(lot.of(part));
                missing = missing.minus(part);
            }
        }
        return new TakenBack(
                charged(taken, As.OWN),
                charged(taken, As.FOREIGN),
                charged(taken, As.UNPAID).stream()
                        .map(it -> new Empties(it.container(), it.quantity()))
                        .toList());
    }

    /** Those that were charged first at the beginning, as an account holds them. */
    private static List<ChargedContainers> charged(List<Lot> taken, As as) {
        return taken.stream()
                .filter(lot -> lot.as() == as)
                .map(Lot::containers)
                .toList()
                .reversed();
    }
}
