package consigne.acceptance.crash;

import static consigne.acceptance.shop.Lines.delivered;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Shop;
import java.util.List;
import java.util.Map;

/** One order for every way that an order can go, all of them under way at the same time. */
final class Orders {

    private final Shop shop;
    private final String cola;
    private final String water;
    private final String rare;
    private final PlacedOrder delivered;
    private final PlacedOrder late;
    private final PlacedOrder changed;
    private final PlacedOrder reverted;
    private final PlacedOrder cancelled;
    private final PlacedOrder cancelledPicked;
    private final PlacedOrder paidOtherwise;
    private final PlacedOrder rejected;

    private Orders(Shop shop) {
        this.shop = shop;
        Customer anna = shop.customer("anna");
        this.cola = shop.sells("cola", 180, 1, 100);
        this.water = shop.sells("water", 80, 1, 100);
        this.rare = shop.sells("rare", 900, 1, 1);
        this.delivered = anna.orders(Map.of(cola, 6, water, 4));
        this.late = anna.orders(Map.of(cola, 2), "pm_timeout");
        this.changed = anna.orders(Map.of(cola, 3));
        this.reverted = anna.orders(Map.of(cola, 4));
        this.cancelled = anna.orders(Map.of(cola, 5, water, 5));
        this.cancelledPicked = anna.orders(Map.of(cola, 5));
        this.rejected = anna.orders(Map.of(cola, 1, rare, 2));
        this.paidOtherwise = anna.orders(Map.of(cola, 1), "pm_declined");
    }

    /** Places them all. */
    static Orders placed(Shop shop) {
        return new Orders(shop);
    }

    /** Does with each of them what people do, until all have ended. */
    void goTheirWays() {
        changed.awaitsStatus("confirmed").changesTo(Map.of(cola, 1, water, 7));
        reverted.awaitsStatus("confirmed").changesTo(Map.of(cola, 5, rare, 2));
        cancelled.awaitsStatus("confirmed").isCancelled();
        delivered.awaitsStatus("confirmed").isPicked().isDispatched().isDelivered(3, delivered(5, cola));
        cancelledPicked.awaitsStatus("confirmed").isPicked().isCancelled();
        changed.awaitsConfirmationOf(1).isPicked().isDispatched().isDelivered(0);
        reverted.awaitsConfirmationOf(1).isPicked().isDispatched().isDelivered(2);
        late.awaitsStatus("confirmed").isPicked().isDispatched().isDelivered(0);
        paidOtherwise
                .awaitsStatus("awaiting-payment")
                .paysBy("pm_ok")
                .awaitsStatus("confirmed")
                .isPicked()
                .isDispatched()
                .isDelivered(0);
        List.of(delivered, changed, reverted, late, paidOtherwise).forEach(order -> order.awaitsStatus("closed"));
        List.of(cancelled, cancelledPicked).forEach(order -> order.awaitsStatus("cancelled"));
        rejected.awaitsStatus("rejected");
    }

    /** More comes in of what was short, so that what was refused could be had now. */
    void whatWasShortComesIn() {
        shop.receives(50, rare);
    }

    /** Checks what customers have paid and what is on hand. */
    void haveEndedRight() {
        delivered.hasAtTheProvider(0, 5 * 200 + 4 * 100 - 3 * 20);
        changed.hasAtTheProvider(0, 200 + 7 * 100);
        reverted.hasAtTheProvider(0, 4 * 200 - 2 * 20);
        late.hasAtTheProvider(0, 2 * 200);
        paidOtherwise.hasAtTheProvider(0, 200);
        List.of(cancelled, cancelledPicked, rejected).forEach(order -> order.hasAtTheProvider(0, 0));
        shop.hasUnreserved(100 - 5 - 1 - 4 - 2 - 1, cola);
        shop.hasUnreserved(100 - 4 - 7, water);
    }
}
