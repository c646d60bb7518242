package consigne.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Audit;
import consigne.acceptance.shop.Books;
import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RacingForTheLastBottlesTest {

    private static final int CLIENTS = 50;
    private static final int ORDERS = 500;
    private static final int BOTTLES = 100;

    @Test
    void fiveHundredOrdersRaceForAHundredBottles() throws Exception {
        Database database = TestPostgres.freshDatabase();
        try (Server server = Server.on(database)) {
            Shop shop = Shop.ofTenaciousPeople(server::address, database);
            String cola = shop.sells("cola", 180, 1, BOTTLES);
            List<PlacedOrder> orders = race(shop, cola);
            Books books = shop.books();

            Shop.eventually(() -> assertThat(books.number("""
                            select count(distinct aggregate_id) from event
                            where type in ('order.confirmed', 'order.rejected')""")).isEqualTo(ORDERS));
            assertThat(books.number("select count(*) from event where type = 'order.confirmed'"))
                    .isEqualTo(BOTTLES);
            assertThat(books.number("""
                            select count(*) from event where type = 'order.rejected'
                            and payload->'because'->>'cause' = 'out-of-stock'""")).isEqualTo(ORDERS - BOTTLES);
            assertThat(shop.stock(cola)).isEqualTo(new Shop.Level(BOTTLES, BOTTLES, 0));
            assertThat(books.number("select sum(amount_cents) from simulated_authorisation where state = 'authorised'"))
                    .isEqualTo(BOTTLES * 200L);
            shop.looksAgain();
            allThatWasSoldIsDelivered(orders);
            shop.hasUnreserved(0, cola);
            Shop.eventually(() -> new Audit(books).findsNothingLeft());
        }
    }

    private static List<PlacedOrder> race(Shop shop, String cola) throws Exception {
        return together(IntStream.range(0, CLIENTS)
                        .<Callable<List<PlacedOrder>>>mapToObj(_ -> () -> ordersOfOneClient(shop, cola))
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<PlacedOrder> ordersOfOneClient(Shop shop, String cola) {
        Customer customer = shop.customer("racer");
        List<PlacedOrder> orders = new ArrayList<>();
        for (int i = 0; i < ORDERS / CLIENTS; i++) {
            orders.add(customer.orders(Map.of(cola, 1)));
        }
        return orders;
    }

    private static void allThatWasSoldIsDelivered(List<PlacedOrder> orders) throws Exception {
        together(orders.stream()
                .<Callable<Boolean>>map(order -> () -> {
                    if (order.status().equals("confirmed")) {
                        order.isPicked().isDispatched().isDelivered(0);
                    }
                    return true;
                })
                .toList());
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        List<T> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<T> task : threads.invokeAll(tasks)) {
                results.add(task.get());
            }
        }
        return results;
    }
}
