package consigne.query.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import consigne.runtime.axon.EventJson;
import java.util.List;
import java.util.Map;

/** Views as they are kept in the database: JSON. */
public final class ViewJson {

    private ViewJson() {}

    public static String write(Object view) {
        try {
            return EventJson.mapper().writeValueAsString(view);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(view.getClass() + " cannot be written", unwritable);
        }
    }

    public static <V> V read(String json, Class<V> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("this is no " + type.getSimpleName(), unreadable);
        }
    }

    public static <V> List<V> list(String json, Class<V> type) {
        try {
            return EventJson.mapper().readerForListOf(type).readValue(json);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("these are no " + type.getSimpleName(), unreadable);
        }
    }

    /** Reads an object as it is, with whole numbers and decimals as they are written. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(String json) {
        return read(json, Map.class);
    }
}
