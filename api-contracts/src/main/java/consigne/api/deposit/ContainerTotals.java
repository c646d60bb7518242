package consigne.api.deposit;

import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;

/**
 * What has become of the containers of one kind: issued = held + returned + written off, at every event.
 *
 * @param issued what went to the customer
 * @param returned what of it came back
 * @param foreign what came back beyond it, and was paid
 * @param unpaid what came back beyond what the policy pays for
 * @param writtenOff what of it will not come back
 */
public record ContainerTotals(
        ContainerType container,
        Quantity issued,
        Quantity returned,
        Quantity foreign,
        Quantity unpaid,
        Quantity writtenOff) {}
