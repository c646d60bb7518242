package consigne.acceptance.sharing;

import static org.awaitility.Awaitility.await;

import consigne.acceptance.shop.Books;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SharingTheWorkTest {

    private static final Duration SHARED_WITHIN = Duration.ofSeconds(30);
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(10);
    private static final String SEGMENTS = "consigne.read-models.segments=2";

    private final Database database = TestPostgres.freshDatabase();

    @Test
    void whoeverComesTakesItsShareAndEveryRowIsThatOfASingleProcessThoughItIsKilled() throws IOException {
        Books books;
        try (Server server = Server.on(database, "consigne.node=here", SEGMENTS)) {
            AtomicReference<URI> there = new AtomicReference<>(server.address());
            Day day = new Day(new Shop(server::address, database), Shop.ofTenaciousPeople(there::get, database));
            books = day.here().books();
            List<PlacedOrder> orders;
            try (Neighbour neighbour = new Neighbour(database, "consigne.node=there", SEGMENTS)) {
                there.set(neighbour.opens().address());
                day.there().sells("tonic", 150, 1, 10);
                sharedOut(books);

                orders = day.begins();
                neighbour.die();
            }
            there.set(server.address());
            await().atMost(TAKEN_OVER_WITHIN).until(() -> ownedBy("there", books) == 0 && ownedBy("", books) == 0);
            day.ends(orders);
        }
        Rows.areThoseOfASingleProcess(database, books);
    }

    /** Until both have as many parts of the work, or one more. */
    static void sharedOut(Books books) {
        await().atMost(SHARED_WITHIN).until(() -> {
            long here = ownedBy("here", books);
            long there = ownedBy("there", books);
            return there > 0 && Math.abs(here - there) <= 1 && ownedBy("", books) == 0;
        });
    }

    /** How many parts of the work a process claims; nobody, where it has no name. */
    static long ownedBy(String node, Books books) {
        return books.number("""
                select count(*) from token_entry
                where processor_name not like '\\_\\_%' and split_part(coalesce(owner, ''), '#', 1) = '""" + node + "'");
    }
}
