package consigne.query.depots;

import consigne.api.Event;
import consigne.api.depot.DepotDetails;
import consigne.api.depot.DepotEvent;
import consigne.api.depot.DepotEvent.DepotDefined;
import consigne.api.depot.DepotEvent.VanDefined;
import consigne.api.depot.DepotEvent.VanWithdrawn;
import consigne.api.depot.DepotEvent.WeekDefined;
import consigne.api.depot.VanId;
import consigne.api.depot.WeeklySlot;
import consigne.api.depot.view.DepotView;
import consigne.api.depot.view.VanView;
import consigne.api.place.Depot;
import consigne.query.folding.Projection;
import consigne.query.recorded.RecordedEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A depot, as it was last said to be. */
final class DepotProjection implements Projection<Depot, DepotView> {

    @Override
    public @Nullable Depot about(Event event) {
        return event instanceof DepotEvent depot ? depot.depot() : null;
    }

    @Override
    public boolean begins(Event event) {
        return false;
    }

    @Override
    public DepotView evolve(@Nullable DepotView view, RecordedEvent recorded) {
        return switch (recorded.event()) {
            case DepotDefined e ->
                view == null
                        ? shown(e.depot(), e.details(), List.of(), List.of(), recorded)
                        : shown(e.depot(), e.details(), view.week(), view.vans(), recorded);
            case WeekDefined e -> {
                DepotView depot = Objects.requireNonNull(view);
                yield shown(e.depot(), depot.details(), e.slots(), depot.vans(), recorded);
            }
            case VanDefined e -> {
                DepotView depot = Objects.requireNonNull(view);
                Stream<VanView> vans =
                        Stream.concat(others(depot, e.van()), Stream.of(new VanView(e.van(), e.details())));
                yield shown(e.depot(), depot.details(), depot.week(), inOrder(vans), recorded);
            }
            case VanWithdrawn e -> {
                DepotView depot = Objects.requireNonNull(view);
                yield shown(e.depot(), depot.details(), depot.week(), inOrder(others(depot, e.van())), recorded);
            }
            default -> throw new IllegalArgumentException(recorded.event() + " is not about a depot");
        };
    }

    private static DepotView shown(
            Depot depot, DepotDetails details, List<WeeklySlot> week, List<VanView> vans, RecordedEvent recorded) {
        return new DepotView(depot, details, week, vans, recorded.version(), recorded.recordedAt());
    }

    private static Stream<VanView> others(DepotView depot, VanId van) {
        return depot.vans().stream().filter(other -> !other.van().equals(van));
    }

    private static List<VanView> inOrder(Stream<VanView> vans) {
        return vans.sorted(Comparator.comparing(van -> van.van().value())).toList();
    }
}
