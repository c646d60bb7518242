package consigne.benchmarks.axon.orders;

/** What can have happened to the stock of a product; how much there is and is reserved, is how it stands after. */
public sealed interface StockEvent {

    record StockReceived(String sku, long quantity, long onHand, long reserved) implements StockEvent {}

    record StockReserved(String sku, String orderId, long quantity, long onHand, long reserved) implements StockEvent {}

    record StockRefused(String sku, String orderId, long quantity, long available) implements StockEvent {}

    record StockReleased(String sku, String orderId, long quantity, long onHand, long reserved) implements StockEvent {}

    record StockPicked(String sku, String orderId, long quantity, long onHand, long reserved) implements StockEvent {}
}
