package consigne.benchmarks.axon.orders;

/** So many of a product at a price, in bottles with a deposit on each; money in cents. */
public record Line(
        String sku, String name, int quantity, long unitPrice, String vatPercent, String container, long deposit) {

    /** What they cost with their deposits. */
    public long total() {
        return quantity * (unitPrice + deposit);
    }
}
