package consigne.acceptance.sharing;

import consigne.acceptance.shop.Audit;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Shop;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A day of two shops that are one: what is begun here goes on there. */
record Day(Shop here, Shop there) {

    private static final int ORDERS = 12;

    List<PlacedOrder> begins() {
        String cola = here.sells("cola", 180, 1, 1000);
        String water = there.sells("water", 80, 1, 1000);
        return IntStream.range(0, ORDERS)
                .mapToObj(i -> shop(i).customer("anna").orders(Map.of(cola, i + 1, water, 1)))
                .toList();
    }

    void ends(List<PlacedOrder> orders) {
        List<PlacedOrder> elsewhere = IntStream.range(0, ORDERS)
                .mapToObj(i -> new PlacedOrder(shop(i + 1), orders.get(i).id()))
                .toList();
        elsewhere.forEach(order -> order.awaitsStatus("confirmed"));
        List<PlacedOrder> cancelled = elsewhere.subList(0, 3);
        List<PlacedOrder> delivered = elsewhere.subList(3, ORDERS);
        cancelled.forEach(PlacedOrder::isCancelled);
        delivered.forEach(order -> order.isPicked().isDispatched().isDelivered(1));
        cancelled.forEach(order -> order.awaitsStatus("cancelled"));
        delivered.forEach(order -> order.awaitsStatus("closed"));
        Shop.eventually(() -> new Audit(here.books()).findsNothingLeft());
    }

    private Shop shop(int number) {
        return number % 2 == 0 ? here : there;
    }
}
