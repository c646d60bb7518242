package consigne.command.deposit;

import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;
import consigne.api.deposit.ChargedContainers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The containers that a customer holds.
 *
 * @param lots by when they were charged, oldest first; neighbours of the same kind and deposit are one lot
 */
record Holdings(List<ChargedContainers> lots) {

    static final Holdings NONE = new Holdings(List.of());

    Holdings {
        lots = List.copyOf(lots);
    }

    /** The oldest {@code quantity} containers of a kind, or as many as there are. */
    List<ChargedContainers> oldest(ContainerType container, Quantity quantity) {
        List<ChargedContainers> taken = new ArrayList<>();
        Quantity missing = quantity;
        for (ChargedContainers lot : lots) {
            if (lot.container().equals(container) && !missing.isZero()) {
                Quantity part = missing.orAtMost(lot.quantity());
                taken.add(lot.of(part));
                missing = missing.minus(part);
            }
        }
        return taken;
    }

    Holdings plus(List<ChargedContainers> charged) {
        List<ChargedContainers> all = new ArrayList<>(lots);
        charged.forEach(lot -> addTo(all, lot));
        return new Holdings(all);
    }

    /** The same with containers that had been taken for returned: they were charged before all others. */
    Holdings withFirst(List<ChargedContainers> heldAfterAll) {
        return NONE.plus(heldAfterAll).plus(lots);
    }

    /** What is left without these, as {@link #oldest} gives them; empty where they are not all held. */
    Optional<Holdings> without(List<ChargedContainers> taken) {
        List<ChargedContainers> left = new ArrayList<>(lots);
        return taken.stream().allMatch(part -> isTaken(part, left))
                ? Optional.of(new Holdings(left))
                : Optional.empty();
    }

    private static void addTo(List<ChargedContainers> all, ChargedContainers lot) {
        for (int i = all.size() - 1; i >= 0; i--) {
            ChargedContainers last = all.get(i);
            if (last.container().equals(lot.container())) {
                if (last.each().equals(lot.each())) {
                    all.set(i, last.of(last.quantity().plus(lot.quantity())));
                    return;
                }
                break;
            }
        }
        all.add(lot);
    }

    private static boolean isTaken(ChargedContainers part, List<ChargedContainers> left) {
        for (int i = 0; i < left.size(); i++) {
            ChargedContainers lot = left.get(i);
            if (lot.container().equals(part.container()) && lot.each().equals(part.each())) {
                if (part.quantity().exceeds(lot.quantity())) {
                    return false;
                }
                Quantity rest = lot.quantity().minus(part.quantity());
                if (rest.isZero()) {
                    left.remove(i);
                } else {
                    left.set(i, lot.of(rest));
                }
                return true;
            }
        }
        return false;
    }
}
