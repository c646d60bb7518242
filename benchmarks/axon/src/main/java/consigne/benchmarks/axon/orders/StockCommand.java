package consigne.benchmarks.axon.orders;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the stock of a product. */
public sealed interface StockCommand {

    record ReceiveStock(@TargetAggregateIdentifier String sku, long quantity) implements StockCommand {}

    record ReserveStock(@TargetAggregateIdentifier String sku, String orderId, long quantity) implements StockCommand {}

    record ReleaseStock(@TargetAggregateIdentifier String sku, String orderId) implements StockCommand {}

    record PickStock(@TargetAggregateIdentifier String sku, String orderId) implements StockCommand {}
}
