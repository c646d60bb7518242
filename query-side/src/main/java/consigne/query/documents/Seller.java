package consigne.query.documents;

import consigne.api.receipt.view.SellerView;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who sells, as it is to stand on what customers get in writing. Without a name, an address, a SIRET and a number of
 * the tax nothing is printed.
 *
 * <p>Source: Code général des impôts, annexe II, art. 242 nonies A, I 1° to 4° (name, address, number of the tax); Code
 * de commerce, art. R123-237 (SIREN, place of registration) and art. R123-238 (legal form and capital).
 *
 * @param name of the firm
 * @param legalForm what kind of firm it is, with its capital where it has any
 * @param address line by line
 * @param siret the fourteen digits of the shop
 * @param vatNumber the number of the tax
 * @param registration where the firm is registered
 * @param mail where it can be written to
 * @param phone where it can be called
 * @param zone where its days, months and years begin and end
 */
@ConfigurationProperties("consigne.seller")
record Seller(
        @Nullable String name,
        @Nullable String legalForm,
        @DefaultValue List<String> address,
        @Nullable String siret,
        @Nullable String vatNumber,
        @Nullable String registration,
        @Nullable String mail,
        @Nullable String phone,
        @DefaultValue("Europe/Paris") ZoneId zone) {

    /** As it is shown; none where it is not said whole. */
    @Nullable
    SellerView view() {
        return name == null || address.isEmpty() || siret == null || vatNumber == null
                ? null
                : new SellerView(name, legalForm, address, siret, vatNumber, registration, mail, phone);
    }
}
