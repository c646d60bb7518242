package consigne.acceptance.torture;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Shop;
import consigne.eventstore.EventStoreVerifier;
import consigne.eventstore.Verification;
import consigne.postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Compares what clients were answered with the events. */
final class Judge {

    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

    /** What each key has led to. */
    private static final String DEEDS = """
            select coalesce(payload->>'customerId', payload->>'reference') as key, count(*) as times
            from event where type in ('order.placed', 'stock.received') group by 1""";

    private final DriverManagerDataSource dataSource;
    private final JdbcClient events;
    private final List<Request> acknowledged;
    private final List<Request> givenUp;
    private Map<String, Long> deeds = Map.of();

    Judge(Database database, List<Client> clients) {
        this.dataSource = new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password());
        this.events = JdbcClient.create(dataSource);
        this.acknowledged = clients.stream()
                .flatMap(client -> client.answered().keySet().stream())
                .toList();
        this.givenUp =
                clients.stream().flatMap(client -> client.givenUp().stream()).toList();
    }

    /** Returns how many of the requests without an answer are done. */
    int everythingAcknowledgedIsDoneOnceAndNothingTwice() {
        deeds = deeds();
        assertThat(acknowledged).allSatisfy(request -> assertThat(deeds).containsEntry(request.key(), 1L));
        assertThat(deeds.values()).allSatisfy(times -> assertThat(times).isEqualTo(1));
        return Math.toIntExact(givenUp.stream()
                .filter(request -> deeds.containsKey(request.key()))
                .count());
    }

    void nothingCameOfAskingAgain() {
        assertThat(deeds()).isEqualTo(deeds);
    }

    void everyOrderIsConfirmed() {
        Shop.eventually(() -> assertThat(count("order.confirmed")).isEqualTo(count("order.placed")));
    }

    /** And every command is whole. */
    void theChainHolds() {
        assertThat(events.sql("select command_id from event group by 1 having max(command_index) + 1 <> count(*)"
                                + " and command_id is not null")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(new EventStoreVerifier(dataSource).verify(1)).isInstanceOf(Verification.Intact.class);
    }

    /** How many units came in under a client's key. */
    int receipts() {
        return Math.toIntExact(Stream.concat(acknowledged.stream(), givenUp.stream())
                .filter(request -> !request.isOrder() && deeds.containsKey(request.key()))
                .count());
    }

    void report(String name, long seed, int kills, int sent, int doneUnanswered, long nanos) throws IOException {
        String figures = """
                seed: %d
                kills: %d
                requests sent: %d
                acknowledged, and done once: %d
                given up unanswered, and done once: %d
                given up unanswered, and absent: %d
                asked again, and given the first answer: %d
                events verified: %d
                seconds: %d
                """.formatted(
                seed,
                kills,
                sent,
                acknowledged.size(),
                doneUnanswered,
                givenUp.size() - doneUnanswered,
                acknowledged.size(),
                events.sql("select count(*) from event").query(Long.class).single(),
                Duration.ofNanos(nanos).toSeconds());
        Path folder = Files.createDirectories(Path.of("target", "torture"));
        Files.writeString(folder.resolve(name + ".txt"), figures);
        LOG.info("{}", figures);
    }

    private long count(String type) {
        return events.sql("select count(*) from event where type = ?")
                .param(type)
                .query(Long.class)
                .single();
    }

    private Map<String, Long> deeds() {
        Map<String, Long> found = new HashMap<>();
        events.sql(DEEDS)
                .query((row, _) -> found.put(row.getString(1), row.getLong(2)))
                .list();
        return found;
    }
}
