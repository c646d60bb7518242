package consigne.command.deposit;

import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;
import consigne.api.deposit.Empties;
import consigne.web.form.Distinct;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Empty containers of one kind that a customer brings back.
 *
 * @param container which kind
 * @param quantity how many
 */
public record BroughtBack(
        @NotNull ContainerType container,
        @NotNull @Min(1) @Max(Quantity.MOST_IN_A_LINE) Quantity quantity) implements Distinct.Element {

    @Override
    public @Nullable Object about() {
        return container;
    }

    /** The empties of a request that has been checked; none where it names none. */
    public static List<Empties> empties(@Nullable List<BroughtBack> kinds) {
        return kinds == null
                ? List.of()
                : kinds.stream()
                        .map(kind -> new Empties(kind.container, kind.quantity))
                        .toList();
    }
}
