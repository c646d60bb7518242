package consigne.imports.booking;

/** What an invoice becomes; stock adjustments may be on any. */
enum InvoiceKind {
    ORDER,
    CREDIT_NOTE,
    /** An order and a credit note: it sells, and takes back. */
    EXCHANGE,
    /** It is neither. */
    ADJUSTMENTS;

    boolean sells() {
        return this == ORDER || this == EXCHANGE;
    }

    boolean takesBack() {
        return this == CREDIT_NOTE || this == EXCHANGE;
    }

    /** Whether postage, fees and discounts are the order's. */
    boolean chargesAreSold() {
        return this != CREDIT_NOTE;
    }
}
