package consigne.acceptance.sharing;

import consigne.acceptance.shop.Books;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody should give two processes the same name, and somebody will. */
class SharingANameTest {

    private static final String NAME = "consigne.node=twin";

    private final Database database = TestPostgres.freshDatabase();

    @Test
    void nothingIsHandledTwiceAndNothingIsLost() {
        Books books;
        try (Server first = Server.on(database, NAME);
                Server second = Server.on(database, NAME)) {
            Day day = new Day(new Shop(first::address, database), new Shop(second::address, database));
            books = day.here().books();
            day.ends(day.begins());
        }
        Rows.areThoseOfASingleProcess(database, books);
    }

    @Test
    void theFirstGoesOnWhereTheSecondEnds() {
        try (Server first = Server.on(database, NAME)) {
            Shop shop = new Shop(first::address, database);
            Day day = new Day(shop, shop);
            List<PlacedOrder> orders;
            try (Server _ = Server.on(database, NAME)) {
                orders = day.begins();
            }
            day.ends(orders);
        }
    }
}
