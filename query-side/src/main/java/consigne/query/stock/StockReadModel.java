package consigne.query.stock;

/** The read model that says how much there is, for others that show it beside their own. */
public final class StockReadModel {

    /** Its name. */
    public static final String NAME = "stock";

    private StockReadModel() {}
}
