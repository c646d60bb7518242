package consigne.query.rounds;

import consigne.api.Event;
import consigne.api.OrderId;
import consigne.api.depot.VanId;
import consigne.api.round.RoundsEvent;
import consigne.api.round.RoundsEvent.RoundsImproved;
import consigne.api.round.RoundsEvent.RoundsPlanned;
import consigne.api.round.RoundsEvent.RoundsRequested;
import consigne.api.round.RoundsEvent.SearchStopped;
import consigne.api.round.RoundsEvent.StopDropped;
import consigne.api.round.RoundsEvent.StopMoved;
import consigne.api.round.RoundsEvent.StopPinned;
import consigne.api.round.RoundsEvent.StopUnpinned;
import consigne.api.round.RoundsEvent.VanTakenOff;
import consigne.api.round.plan.SlotPlan;
import consigne.api.round.view.PlanStatus;
import consigne.api.round.view.RoundsView;
import consigne.api.round.view.RoundsView.HandMove;
import consigne.api.round.view.RoundsView.PinnedStop;
import consigne.api.round.view.RoundsView.VanOff;
import consigne.api.slot.SlotId;
import consigne.query.folding.Projection;
import consigne.query.recorded.RecordedEvent;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rounds of a slot that somebody asked for. */
@RecordBuilder.Include(RoundsView.class)
@RecordBuilder.Options(enableWither = false)
final class RoundsProjection implements Projection<SlotId, RoundsView> {

    @Override
    public @Nullable SlotId about(Event event) {
        return event instanceof RoundsEvent rounds ? rounds.slotId() : null;
    }

    @Override
    public boolean begins(Event event) {
        return event instanceof RoundsRequested requested && requested.request() == 1;
    }

    @Override
    public RoundsView evolve(@Nullable RoundsView view, RecordedEvent recorded) {
        if (!(recorded.event() instanceof RoundsEvent event)) {
            throw new IllegalArgumentException(recorded.event() + " is not about rounds");
        }
        RoundsViewBuilder draft = view == null ? begun(event.slotId()) : RoundsViewBuilder.builder(view);
        return changed(draft, event, recorded)
                .version(recorded.version())
                .updatedAt(recorded.recordedAt())
                .build();
    }

    private static RoundsViewBuilder begun(SlotId slot) {
        return RoundsViewBuilder.builder()
                .slot(slot)
                .plan(SlotPlan.NONE)
                .pins(List.of())
                .moves(List.of())
                .off(List.of());
    }

    private static RoundsViewBuilder changed(RoundsViewBuilder rounds, RoundsEvent event, RecordedEvent recorded) {
        return switch (event) {
            case RoundsRequested e ->
                rounds.status(PlanStatus.SEARCHING)
                        .request(e.request())
                        .effort(e.effort())
                        .task(e.task())
                        .found(null);
            case RoundsImproved e -> rounds.found(e.report());
            case SearchStopped _ -> rounds.status(PlanStatus.STOPPING);
            case RoundsPlanned e ->
                rounds.status(PlanStatus.PLANNED).plan(e.plan()).attempts(e.attempts());
            case StopMoved e ->
                pinned(rounds, e.orderId(), e.to())
                        .plan(e.plan())
                        .moves(with(
                                rounds.moves(),
                                new HandMove(
                                        e.orderId(),
                                        e.from(),
                                        e.to(),
                                        e.metres(),
                                        recorded.recordedAt(),
                                        recorded.circumstances().actor())));
            case StopPinned e -> pinned(rounds, e.orderId(), e.van());
            case StopUnpinned e -> rounds.pins(without(rounds.pins(), e.orderId()));
            case StopDropped e ->
                rounds.plan(e.plan())
                        .task(rounds.task().without(e.orderId()))
                        .pins(without(rounds.pins(), e.orderId()));
            case VanTakenOff e ->
                rounds.off(with(rounds.off(), new VanOff(e.van(), e.reason(), recorded.recordedAt())));
        };
    }

    private static RoundsViewBuilder pinned(RoundsViewBuilder rounds, OrderId order, VanId van) {
        return rounds.pins(with(without(rounds.pins(), order), new PinnedStop(order, van)));
    }

    private static List<PinnedStop> without(List<PinnedStop> pins, OrderId order) {
        return pins.stream().filter(pin -> !pin.orderId().equals(order)).toList();
    }

    private static <T> List<T> with(List<T> before, T one) {
        return Stream.concat(before.stream(), Stream.of(one)).toList();
    }
}
