package consigne.benchmarks.axon.orders;

/** What can have happened to a customer's deposit account; money in cents. */
public sealed interface DepositEvent {

    record DepositCharged(String accountId, String orderId, String container, int quantity, long deposits)
            implements DepositEvent {}

    record DeliverySettled(String accountId, String orderId, long goods, long deposits, long toPay)
            implements DepositEvent {}
}
