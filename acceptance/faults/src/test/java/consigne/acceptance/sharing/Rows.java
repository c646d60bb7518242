package consigne.acceptance.sharing;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Books;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import java.util.List;
import java.util.Map;

/** All rows of all read models. */
record Rows(Map<String, List<String>> ofTables) {

    private static final List<String> TABLES = List.of(
            "orders",
            "order_history",
            "stock",
            "stock_movement",
            "deposit_account",
            "deposit_ledger",
            "credit_note",
            "receipt");

    static Rows in(Books books) {
        return new Rows(TABLES.stream()
                .collect(toMap(
                        table -> table,
                        table -> books.sql()
                                .sql("select row::text from " + table + " as row order by 1")
                                .query(String.class)
                                .list())));
    }

    /** Checks that they are what one process makes of the events when nothing goes wrong. */
    static void areThoseOfASingleProcess(Database database, Books books) {
        assertThat(books.number("select count(*) from parked_event")).isZero();
        Rows found = in(books);
        TABLES.forEach(table -> books.sql().sql("truncate " + table).update());
        books.sql().sql("delete from token_entry").update();
        try (Server _ = Server.on(database)) {
            Shop.eventually(() -> assertThat(in(books)).isEqualTo(found));
        }
    }
}
