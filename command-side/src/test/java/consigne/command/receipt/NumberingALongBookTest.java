package consigne.command.receipt;

import static consigne.command.receipt.Receipts.BOOK;
import static consigne.command.receipt.Receipts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.receipt.ReceiptCommand.IssueReceipt;
import consigne.api.receipt.ReceiptEvent.ReceiptIssued;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.runtime.commands.Actor;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Origin;
import consigne.runtime.commands.Outcome;
import consigne.runtime.deciding.Aggregates;
import consigne.runtime.ids.Ids;
import consigne.tokens.TestIssuer;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** Many orders are closed at a time, and what came before comes again. */
@SuppressWarnings("NullAway.Init")
class NumberingALongBookTest {

    private static final int ORDERS = 450;
    private static final int AT_ONCE = 32;

    private static ConfigurableApplicationContext shop;

    /** Not a configuration of its own, so that no other test finds it by scanning. */
    @EnableAutoConfiguration
    @ComponentScan("consigne.command.receipt")
    static class Books {}

    @BeforeAll
    static void open() {
        Database database = TestPostgres.freshDatabase();
        shop = new SpringApplicationBuilder(Books.class)
                .properties(
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "axon.axonserver.enabled=false",
                        "consigne.issuer=" + TestIssuer.shared().name(),
                        "consigne.remembered-aggregates=0",
                        "spring.datasource.hikari.maximum-pool-size=12",
                        "spring.datasource.url=" + database.jdbcUrl(),
                        "spring.datasource.username=" + database.username(),
                        "spring.datasource.password=" + database.password())
                .run();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void noNumberIsLeftOutOrGivenTwiceAndTheBookIsReadAsFastAsAtTheFirst() throws Exception {
        issueAll();
        issueAll();

        EventStore events = shop.getBean(EventStore.class);
        List<ReceiptIssued> issued = events.readEvents(BOOK.toString(), 0)
                .asStream()
                .map(event -> (ReceiptIssued) event.getPayload())
                .toList();
        assertThat(issued)
                .extracting(each -> each.number().count())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, ORDERS).boxed().toList());
        assertThat(issued.stream().map(each -> each.receipt().orderId())).doesNotHaveDuplicates();
        assertThat(events.readEvents(BOOK.toString()).asStream().count())
                .as("a snapshot, and the events after it")
                .isLessThanOrEqualTo(Aggregates.SNAPSHOT_EVERY + 1L);
    }

    private static void issueAll() throws Exception {
        try (ExecutorService clerks = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Outcome>> asked = IntStream.rangeClosed(1, ORDERS)
                    .mapToObj(order -> clerks.submit(() -> issue(order)))
                    .toList();
            for (Future<Outcome> each : asked) {
                assertThat(each.get()).isInstanceOf(Outcome.Done.class);
            }
        }
    }

    private static Outcome issue(int order) {
        String once = Ids.derived("order " + order, "receipt").toString();
        return shop.getBean(Commands.class)
                .execute(
                        new IssueReceipt(BOOK, NOON, Receipts.of(order)),
                        Origin.of(once, new Actor("clerk", "saga", "test")));
    }
}
