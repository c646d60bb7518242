package consigne.acceptance.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Books;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;

class SharingTheWorkTest {

    private static final String SEGMENTS = "consigne.read-models.segments=2";

    private final Database database = TestPostgres.freshDatabase();

    @Test
    void everyRowIsThatOfASingleProcessThoughOneOfTwoIsKilled() throws IOException {
        Books books;
        try (Server server = Server.on(database, "consigne.node=here", SEGMENTS);
                Neighbour neighbour = new Neighbour(database, "consigne.node=there", SEGMENTS)) {
            AtomicReference<URI> there = new AtomicReference<>(neighbour.address());
            Day day = new Day(new Shop(server::address, database), Shop.ofTenaciousPeople(there::get, database));
            books = day.here().books();
            day.there().sells("tonic", 150, 1, 10); // once it is open
            handHalfOver(server, books);

            List<PlacedOrder> orders = day.begins();
            neighbour.die();
            there.set(server.address());
            day.ends(orders);
        }
        Rows.areThoseOfASingleProcess(database, books);
    }

    /** Every second part of the work; of what has one part only, that is none. */
    static void handHalfOver(Server server, Books books) {
        Shop.eventually(() -> {
            server.bean(EventProcessingConfiguration.class).eventProcessors().values().stream()
                    .map(StreamingEventProcessor.class::cast)
                    .forEach(processor -> processor.processingStatus().keySet().stream()
                            .filter(segment -> segment % 2 == 1)
                            .forEach(processor::releaseSegment));
            assertThat(books.number("""
                            select count(*) from token_entry
                            where segment % 2 = 1 and coalesce(owner, '') not like 'there#%' and processor_name not like '\\_\\_%'""")).isZero();
        });
    }

    /** How many parts of the work a process claims. */
    static long ownedBy(String node, Books books) {
        return books.number("select count(*) from token_entry where starts_with(owner, '" + node + "#')");
    }
}
