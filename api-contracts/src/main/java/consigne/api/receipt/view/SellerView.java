package consigne.api.receipt.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sells, as the law wants it said.
 *
 * @param name of the firm
 * @param legalForm what kind of firm it is, with its capital where it has any
 * @param address line by line
 * @param siret the number of the shop; its first nine digits are the SIREN
 * @param vatNumber the number of the tax
 * @param registration where the firm is registered
 * @param mail where it can be written to
 * @param phone where it can be called
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SellerView(
        String name,
        @Nullable String legalForm,
        List<String> address,
        String siret,
        String vatNumber,
        @Nullable String registration,
        @Nullable String mail,
        @Nullable String phone) {

    public SellerView {
        address = List.copyOf(address);
    }
}
