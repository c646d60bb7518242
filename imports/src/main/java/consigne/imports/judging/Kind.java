package consigne.imports.judging;

/** What a row of the books is, unless it is rejected. */
public enum Kind {
    ORDER_LINE,
    CHARGE,
    CREDIT_LINE,
    STOCK_ADJUSTMENT
}
