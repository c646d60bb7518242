package consigne.query.catalogue;

import consigne.api.Event;
import consigne.api.Money;
import consigne.api.Name;
import consigne.api.catalogue.ContainerEvent;
import consigne.api.catalogue.ContainerEvent.ContainerNamed;
import consigne.api.catalogue.ContainerEvent.DepositSet;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Timeline;
import consigne.query.folding.Projection;
import consigne.query.recorded.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** A container type and its deposits, without those that are over. */
final class ContainerProjection implements Projection<ContainerType, ListedContainer> {

    @Override
    public @Nullable ContainerType about(Event event) {
        return event instanceof ContainerEvent container ? container.type() : null;
    }

    @Override
    public boolean begins(Event event) {
        return false;
    }

    @Override
    public ListedContainer evolve(@Nullable ListedContainer view, RecordedEvent recorded) {
        return switch (recorded.event()) {
            case ContainerNamed e ->
                new ListedContainer(
                        e.type(),
                        e.name(),
                        view == null ? Timeline.empty() : view.deposits(),
                        recorded.version(),
                        recorded.recordedAt());
            case DepositSet e ->
                new ListedContainer(
                        e.type(),
                        view == null ? new Name(e.type().value()) : view.name(),
                        (view == null ? Timeline.<Money>empty() : view.deposits())
                                .with(e.deposit(), e.effectiveFrom())
                                .since(recorded.recordedAt()),
                        recorded.version(),
                        recorded.recordedAt());
            default -> throw new IllegalArgumentException(recorded.event() + " is not about a container type");
        };
    }
}
