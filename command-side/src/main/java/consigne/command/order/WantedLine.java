package consigne.command.order;

import static consigne.api.Quantity.MOST_IN_A_LINE;

import consigne.api.Quantity;
import consigne.api.catalogue.Sku;
import consigne.api.order.RequestedLine;
import consigne.web.form.Distinct;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One product that a customer wants.
 *
 * @param sku which
 * @param quantity how many units
 */
public record WantedLine(
        @NotNull Sku sku,
        @NotNull @Min(1) @Max(MOST_IN_A_LINE) Quantity quantity) implements Distinct.Element {

    @Override
    public @Nullable Object about() {
        return sku;
    }

    /** What is asked for, in the words of commands. */
    public static List<RequestedLine> requested(List<WantedLine> wanted) {
        return wanted.stream()
                .map(line -> new RequestedLine(line.sku, line.quantity))
                .toList();
    }
}
