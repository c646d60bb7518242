package consigne.api.round.view;

import consigne.api.OrderId;
import consigne.api.slot.SlotId;
import java.util.List;

/**
 * Why a stop is where it is, or on no round.
 *
 * @param sentences for people, in the order in which they are best read
 */
public record StopReasons(SlotId slot, OrderId orderId, List<String> sentences) {

    public StopReasons {
        sentences = List.copyOf(sentences);
    }
}
