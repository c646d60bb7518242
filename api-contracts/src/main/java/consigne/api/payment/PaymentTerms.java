package consigne.api.payment;

/** How an order is to be paid, as it was agreed when it was placed. */
public record PaymentTerms(PaymentMethod method) {}
