package consigne.acceptance.yard;

import consigne.acceptance.shop.Shop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The main depot of a shop, which has four slots on each day. */
public final class Yard {

    /** Where everybody lives whom it serves. */
    public static final String SERVED = "67000";

    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private final Shop shop;

    public Yard(Shop shop) {
        this.shop = shop;
    }

    /** Opens it, with so much room in each of its slots. */
    public Yard isOpen(Map<String, Integer> room) {
        shop.http()
                .put(
                        "/api/depots/main",
                        Map.of(
                                "name",
                                "The yard",
                                "latitude",
                                48.5734,
                                "longitude",
                                7.7521,
                                "zone",
                                "Europe/Paris",
                                "serves",
                                List.of(SERVED)))
                .isFine();
        shop.http().put("/api/depots/main/week", Map.of("slots", week(room))).isFine();
        return this;
    }

    /** The slots of the days to come that an order of so many crates gets into, the earliest first. */
    public List<String> slotsWithRoomFor(int crates) {
        return slots(crates)
                .filter(slot -> slot.path("status").asString().matches("free|nearly-full"))
                .map(slot -> slot.path("slot").asString())
                .toList();
    }

    /** All slots of the days to come as an order of so many crates finds them. */
    public Stream<JsonNode> slots(int crates) {
        return shop.read("/api/slots?depot=main&crates=" + crates).path("slots").valueStream();
    }

    private static List<Map<String, Object>> week(Map<String, Integer> room) {
        return DAYS.stream()
                .flatMap(day -> Stream.of("10", "12", "14", "16").map(hour -> slot(day, hour, room)))
                .toList();
    }

    private static Map<String, Object> slot(String day, String hour, Map<String, Integer> room) {
        Map<String, Object> slot = new LinkedHashMap<>(room);
        slot.put("day", day);
        slot.put("from", hour + ":00");
        slot.put("to", Integer.parseInt(hour) + 2 + ":00");
        return slot;
    }
}
