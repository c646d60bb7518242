package consigne.api.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What holds from which instant on, until the next one: prices, or deposits.
 *
 * @param changes by when they take effect, no two at one instant
 */
public record Timeline<T>(List<Change<T>> changes) {

    public Timeline {
        changes = List.copyOf(changes);
    }

    /** From {@code from} on, {@code value} holds. */
    public record Change<T>(T value, Instant from) {}

    /** The timeline of what was never said. */
    public static <T> Timeline<T> empty() {
        return new Timeline<>(List.of());
    }

    /** The same with one more change; of two that take effect together the later word holds. */
    public Timeline<T> with(T value, Instant from) {
        List<Change<T>> all = new ArrayList<>(changes);
        all.removeIf(change -> change.from().equals(from));
        all.add(new Change<>(value, from));
        all.sort(Comparator.comparing(Change::from));
        return new Timeline<>(all);
    }

    /** What holds at an instant; empty before the first change. */
    public Optional<T> at(Instant instant) {
        return begunBy(instant).map(Change::value);
    }

    /** What holds at an instant, and before the first change what that brings. */
    public Optional<T> atOrFirst(Instant instant) {
        return at(instant).or(() -> changes.stream().findFirst().map(Change::value));
    }

    /** What is still to come after an instant, the next first. */
    public List<Change<T>> after(Instant instant) {
        return changes.stream().filter(change -> change.from().isAfter(instant)).toList();
    }

    /** Since when something holds; empty where nothing ever does. */
    public Optional<Instant> begin() {
        return changes.stream().findFirst().map(Change::from);
    }

    /** The same without what is over at an instant. */
    public Timeline<T> since(Instant instant) {
        List<Change<T>> left = new ArrayList<>();
        begunBy(instant).ifPresent(left::add);
        left.addAll(after(instant));
        return new Timeline<>(left);
    }

    private Optional<Change<T>> begunBy(Instant instant) {
        return changes.stream()
                .filter(change -> !change.from().isAfter(instant))
                .reduce((earlier, later) -> later);
    }
}
