package consigne.acceptance.shop;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;

/** Lines as front ends send them. */
public final class Lines {

    private Lines() {}

    /** One line, by the names of its fields. */
    public record Line(@JsonValue Map<String, Object> fields) {}

    /** The lines of a request. */
    public static List<Map<String, Object>> wanted(Map<String, Integer> quantities) {
        return quantities.entrySet().stream()
                .map(line -> Map.<String, Object>of("sku", line.getKey(), "quantity", line.getValue()))
                .toList();
    }

    /** What was picked of a line. */
    public static Line picked(int quantity, String sku) {
        return new Line(Map.of("sku", sku, "picked", quantity));
    }

    /** What was picked in place of a line. */
    public static Line substituted(int quantity, String sku, String substitute) {
        return new Line(Map.of("sku", sku, "picked", quantity, "substitute", substitute));
    }

    /** What the customer took of a line; the rest goes back to the depot. */
    public static Line delivered(int quantity, String sku) {
        return new Line(Map.of("sku", sku, "delivered", quantity));
    }

    /** What the customer took of a line, and what was lost on the way. */
    public static Line deliveredAndLost(int quantity, int lost, String sku) {
        return new Line(
                Map.of("sku", sku, "delivered", quantity, "writtenOff", lost, "reason", "broken on the stairs"));
    }

    /** Empties. */
    public static Line bottles(int quantity) {
        return new Line(Map.of("container", "bottle", "quantity", quantity));
    }
}
