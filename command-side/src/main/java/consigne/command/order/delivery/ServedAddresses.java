package consigne.command.order.delivery;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.customer.Address;
import consigne.api.delivery.WantedDelivery;
import consigne.api.order.OrderRejection.UnknownAddress;
import consigne.api.order.OrderRejection.UnknownOrder;
import consigne.api.slot.SlotRejection.NotServed;
import consigne.command.depot.Depots;
import consigne.runtime.commands.CommandRefused;
import consigne.vault.customer.CustomerVault;
import consigne.web.access.Owners;

/** Looks where customers want to be delivered to. That lies in the vault, so that no command or event says it. */
public record ServedAddresses(Owners owners, CustomerVault customers, Depots depots) {

    /**
     * Checks that the customer has the address, and that the depot of the slot serves it.
     *
     * @throws CommandRefused where that is not so
     */
    public void check(CustomerId customer, WantedDelivery wanted) {
        Address address = customers
                .find(customer)
                .flatMap(details -> details.address(wanted.addressId()))
                .orElseThrow(() -> new CommandRefused(new UnknownAddress(wanted.addressId())));
        boolean served = depots.details(wanted.slot().depot())
                .filter(depot -> depot.servesThe(address.postalCode()))
                .isPresent();
        if (!served) {
            throw new CommandRefused(new NotServed(wanted.slot()));
        }
    }

    /** The same for the customer of an order. */
    void check(OrderId order, WantedDelivery wanted) {
        check(owners.of(order.toString()).orElseThrow(() -> new CommandRefused(new UnknownOrder(order))), wanted);
    }
}
