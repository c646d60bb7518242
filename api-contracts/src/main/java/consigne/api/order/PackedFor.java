package consigne.api.order;

import consigne.api.catalogue.Sku;

/** A product that was put together for a line of an order: what a picker can say one thing about. */
public record PackedFor(Sku packed, Sku ordered) {

    @Override
    public String toString() {
        return packed.equals(ordered) ? packed.toString() : packed + " for " + ordered;
    }
}
