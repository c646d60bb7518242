package consigne.query.documents;

import consigne.api.CustomerId;
import consigne.api.customer.CustomerDirectory;
import consigne.api.receipt.view.BilledTo;
import consigne.api.receipt.view.SellerView;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Between whom a document is: put in when it is shown, and kept nowhere. */
public final class Parties {

    private final Seller seller;
    private final ObjectProvider<CustomerDirectory> directory;

    Parties(Seller seller, ObjectProvider<CustomerDirectory> directory) {
        this.seller = seller;
        this.directory = directory;
    }

    /** Who sells; none where the shop has not said so. */
    public @Nullable SellerView seller() {
        return seller.view();
    }

    /** Where days, months and years begin and end. */
    public ZoneId zone() {
        return seller.zone();
    }

    /** Who buys; none where that was never said, or they were erased. */
    public @Nullable BilledTo customer(CustomerId customer) {
        CustomerDirectory known = directory.getIfAvailable();
        return known == null ? null : known.find(customer).map(BilledTo::of).orElse(null);
    }
}
