package consigne.api.stock;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.Reference;
import consigne.api.catalogue.Sku;
import consigne.api.history.HistoryActor;
import consigne.api.place.Depot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the stock of a product in a depot.
 *
 * @param position where the event stands among all events of the shop
 * @param event its name, such as {@code stock.received.v1}
 * @param quantity how many units it is about; a difference where it is counted or adjusted
 * @param onHandChange what it changed of what is on hand; 0 for an adjustment of the past
 * @param reservedChange what it changed of what is reserved
 * @param level how the stock stands afterwards
 * @param reason why, where a person or the platform gave a reason
 * @param actor who acted
 * @param initiator the person whose action began the story
 * @param eventId the event that it follows from
 * @param occurredAt when it happened
 * @param recordedAt when it was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StockMovement(
        long position,
        String event,
        Sku sku,
        Depot depot,
        long quantity,
        long onHandChange,
        long reservedChange,
        StockLevel level,
        @Nullable OrderId orderId,
        @Nullable Reason reason,
        @Nullable Reference reference,
        HistoryActor actor,
        @Nullable String initiator,
        String eventId,
        Instant occurredAt,
        Instant recordedAt) {}
