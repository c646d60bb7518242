package consigne.web.trial;

import java.util.List;
import java.util.Map;

/**
 * What would happen.
 *
 * @param events the events that would follow from the command itself, in order; what sagas do then is not foreseen
 */
record Prospect(List<Foreseen> events) {

    /**
     * An event that would follow.
     *
     * @param event its name, such as {@code order.cancelled.v1}
     * @param data what it would say
     */
    record Foreseen(String event, Map<String, Object> data) {}
}
