package consigne.acceptance.yard;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.Lines;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Shop;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The main depot of a shop, which has four slots on each day. */
public final class Yard {

    /** Where everybody lives whom it serves. */
    public static final String SERVED = "67000";

    private static final int A_CRATE = 12;
    private static final int REFUSED = 409;
    private static final BigDecimal LATITUDE = new BigDecimal("48.5734");
    private static final BigDecimal LONGITUDE = new BigDecimal("7.7521");

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
                                LATITUDE,
                                "longitude",
                                LONGITUDE,
                                "zone",
                                "Europe/Paris",
                                "serves",
                                List.of(SERVED)))
                .isFine();
        shop.http().put("/api/depots/main/week", Map.of("slots", week(room))).isFine();
        return this;
    }

    /** Has one more van, as an electric one is but for the crates that it holds. */
    public Yard hasVan(String van, int crates) {
        shop.http()
                .put("/api/depots/main/vans/" + van, Map.of("name", van, "crates", crates))
                .isFine();
        return this;
    }

    /** Somebody who lives in a house of the town: along two streets that cross at the depot, 200 metres apart. */
    public Customer livesAt(String name, int house) {
        return livesAt(name, house, SERVED);
    }

    /** The same, by another postal code. */
    public Customer livesAt(String name, int house, String postalCode) {
        Customer customer = shop.customer(name);
        BigDecimal away = BigDecimal.valueOf(house / 2 + 1, 3).multiply(BigDecimal.valueOf(house % 3 == 0 ? -2 : 2));
        boolean north = house % 2 == 0;
        Map<String, Object> home = new LinkedHashMap<>(
                Map.of("id", "home", "street", house + " rue des Tanneurs", "place", "Strasbourg", "country", "FR"));
        home.put("postalCode", postalCode);
        home.put("latitude", north ? LATITUDE.add(away) : LATITUDE);
        home.put("longitude", north ? LONGITUDE : LONGITUDE.add(away));
        shop.http()
                .put("/api/customers/" + customer.id(), Map.of("name", "Somebody", "addresses", List.of(home)))
                .isFine();
        return customer;
    }

    /** An order of so many crates of twelve bottles, for the customer's home. */
    public PlacedOrder orders(Customer customer, String slot, String sku, int crates) {
        return placed(wants(customer, slot, sku, crates).isFine());
    }

    /** The same; nothing where the slot has no room for it. */
    public Optional<PlacedOrder> triesToOrder(Customer customer, String slot, String sku, int crates) {
        Reply reply = wants(customer, slot, sku, crates);
        if (reply.status() == REFUSED) {
            reply.isProblem(REFUSED, "slot-full");
            return Optional.empty();
        }
        return Optional.of(placed(reply.isFine()));
    }

    private PlacedOrder placed(Reply reply) {
        return new PlacedOrder(shop, reply.json().path("orderId").asString());
    }

    /** The same, and whatever is answered. */
    public Reply wants(Customer customer, String slot, String sku, int crates) {
        Map<String, Object> order = new LinkedHashMap<>(Map.of("slot", slot, "address", "home"));
        order.put("customerId", customer.id());
        order.put("paymentMethod", "pm_ok");
        order.put("lines", Lines.wanted(Map.of(sku, A_CRATE * crates)));
        return shop.http().post("/api/orders", order);
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
