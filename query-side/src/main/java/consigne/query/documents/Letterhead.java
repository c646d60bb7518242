package consigne.query.documents;

import consigne.api.CustomerId;
import consigne.api.receipt.view.BilledTo;
import consigne.api.receipt.view.SellerView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who writes to whom, line by line. */
public final class Letterhead {

    private Letterhead() {}

    /** Who sells; nothing where the shop has not said so, of which nothing is printed. */
    public static List<String> of(@Nullable SellerView seller, Language language) {
        if (seller == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(seller.name()));
        lines.addAll(said(seller.legalForm()));
        lines.addAll(seller.address());
        lines.add(language.sentence("siret", seller.siret()));
        lines.add(language.sentence("vatNumber", seller.vatNumber()));
        lines.addAll(said(seller.registration()));
        lines.addAll(said(seller.mail()));
        lines.addAll(said(seller.phone()));
        return List.copyOf(lines);
    }

    /** Who buys: by their name and address, and by the id alone where those are not known. */
    public static List<String> of(@Nullable BilledTo customer, CustomerId id, Language language) {
        String known = language.sentence("customerId", id);
        if (customer == null) {
            return List.of(known);
        }
        String place = Stream.of(
                        customer.postalCode() == null
                                ? ""
                                : customer.postalCode().value(),
                        customer.place() == null ? "" : customer.place().value())
                .filter(part -> !part.isEmpty())
                .reduce((code, town) -> code + " " + town)
                .orElse("");
        return Stream.of(
                        customer.name().value(),
                        customer.street() == null ? "" : customer.street().value(),
                        place,
                        customer.country() == null ? "" : customer.country().value(),
                        known)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> said(@Nullable String value) {
        return value == null || value.isBlank() ? List.of() : List.of(value);
    }
}
