package consigne.benchmarks.measuring;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is told about a parcel; about 400 bytes as JSON, and 200 more of {@link #metadata()}. */
public record Scan(
        String parcelId, int step, String place, String scannedBy, String remark, List<Item> items, Address address) {

    /** What is in it. */
    public record Item(String sku, int quantity, String unitPrice) {}

    /** Where it goes. */
    public record Address(String name, String street, String postcode, String city) {}

    private static final List<Item> ITEMS =
            List.of(new Item("3264065480321", 24, "1.95"), new Item("3244851001305", 12, "0.89"));
    private static final Address ADDRESS = new Address("A. Martens", "12 rue des Tonneliers", "69005", "Lyon");

    public static Scan of(String parcelId, int step) {
        return new Scan(
                parcelId,
                step,
                "Depot Perrache, gate 4",
                "scanner-" + step,
                "Two crates, bottles upright; empties are waiting at the back door",
                ITEMS,
                ADDRESS);
    }

    /** What is kept beside an event: who, and what led to it. */
    public static Map<String, String> metadata() {
        return metadata(UUID.randomUUID());
    }

    /** The same with the id of the command. */
    public static Map<String, String> metadata(UUID commandId) {
        String id = commandId.toString();
        return Map.of(
                "commandId", id, "correlationId", id, "causationId", id, "actor", "anonymous", "actorRole", "shop");
    }
}
