package consigne.command.deposit;

import consigne.api.CustomerId;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;
import java.util.Map;

/** The containers that customers hold right now, as the ledger has it. */
@FunctionalInterface
public interface HeldGlass {

    /** How many of each type; none of those that the customer holds none of. */
    Map<ContainerType, Quantity> heldBy(CustomerId customer);
}
