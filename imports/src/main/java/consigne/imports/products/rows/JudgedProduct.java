package consigne.imports.products.rows;

/** What is thought of a row by itself. */
sealed interface JudgedProduct {

    /** It can be taken, if the rules of the business have nothing against it. */
    record Right(ProductRow row) implements JudgedProduct {}

    /**
     * It cannot.
     *
     * @param reason why, as the end of a sentence: {@code has no sku}
     * @param text the row, or its beginning
     */
    record Wrong(long line, long bytes, String reason, String text) implements JudgedProduct {}
}
