package consigne.runtime.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class SharingPartsOutTest {

    private static final int PARTS_OF_ORDERS = 4;
    private static final Duration HOLDS = Duration.ofSeconds(6);

    private final JdbcClient database = JdbcClient.create(withTables());
    private final List<String> handedOn = new ArrayList<>();

    @BeforeEach
    void nobodyHasAnything() {
        IntStream.range(0, PARTS_OF_ORDERS).forEach(segment -> part("orders", segment));
        part("stock", 0);
        part("what this process does not do", 0);
    }

    @Test
    void aloneAProcessMayClaimEverything() {
        SharedWork alone = process("a");

        assertThat(claim(alone, "a", "orders")).hasSize(4);
        assertThat(claim(alone, "a", "stock")).hasSize(1);
    }

    @Test
    void twoMayClaimHalfEachRoundedUp() {
        SharedWork first = process("a");
        SharedWork second = process("b");
        first.look();
        second.look();
        first.look();

        assertThat(claim(first, "a", "orders")).hasSize(3);
        assertThat(claim(first, "a", "stock")).isEmpty();
        assertThat(claim(second, "b", "orders")).hasSize(1);
        assertThat(claim(second, "b", "stock")).hasSize(1);
    }

    @Test
    void whoeverComesIsGivenItsShare() {
        SharedWork first = process("a");
        claim(first, "a", "orders");
        claim(first, "a", "stock");
        process("b").look();

        first.look();

        assertThat(handedOn).containsExactly("orders 2", "orders 3");
    }

    @Test
    void whatIsItsOwnAlreadyAProcessMayAlwaysClaim() {
        SharedWork first = process("a");
        claim(first, "a", "orders");
        process("b").look();
        first.look();

        assertThat(first.claimable("orders", free("a", "orders"))).hasSize(4);
    }

    @Test
    void whoeverLeavesIsCountedNoLonger() {
        SharedWork first = process("a");
        SharedWork second = process("b");
        second.look();
        second.leave();

        assertThat(claim(first, "a", "orders")).hasSize(4);
    }

    @Test
    void whoeverIsSilentForSoLongIsCountedNoLonger() {
        process("b").look();
        database.sql("update process_present set seen_at = seen_at - interval '7 s'")
                .update();

        assertThat(claim(process("a"), "a", "orders")).hasSize(4);
    }

    @Test
    void processesThatDoOtherWorkAreNotCounted() {
        process("b", "orders").look();

        assertThat(claim(process("a"), "a", "orders")).hasSize(4);
    }

    private SharedWork process(String node) {
        return process(node, "orders", "stock");
    }

    private SharedWork process(String node, String... work) {
        Map<String, EventProcessor> here =
                Arrays.stream(work).collect(Collectors.toMap(Function.identity(), this::processor));
        return new SharedWork(new Attendance(database, node, HOLDS), database, node + "#1", () -> here);
    }

    /** Of a processor nothing matters here but what it is told to release. */
    private StreamingEventProcessor processor(String name) {
        return (StreamingEventProcessor) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {StreamingEventProcessor.class}, (_, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("releaseSegment");
                    handedOn.add(name + " " + arguments[0]);
                    return null;
                });
    }

    /** As the token store does it: what is free, and allowed, is the process's then. */
    private List<Segment> claim(SharedWork work, String node, String processor) {
        List<Segment> claimed = work.claimable(processor, free(node, processor));
        claimed.forEach(
                segment -> database.sql("update token_entry set owner = ? where processor_name = ? and segment = ?")
                        .param(node + "#1")
                        .param(processor)
                        .param(segment.getSegmentId())
                        .update());
        return claimed;
    }

    private List<Segment> free(String node, String processor) {
        int[] free =
                database
                        .sql("""
                        select segment from token_entry
                        where processor_name = ? and coalesce(owner, ?) = ? order by segment""")
                        .param(processor)
                        .param(node + "#1")
                        .param(node + "#1")
                        .query(Integer.class)
                        .list()
                        .stream()
                        .mapToInt(Integer::intValue)
                        .toArray();
        return List.of(Segment.computeSegments(free));
    }

    private void part(String processor, int segment) {
        database.sql("insert into token_entry (processor_name, segment) values (?, ?)")
                .param(processor)
                .param(segment)
                .update();
    }

    private static DataSource withTables() {
        Database fresh = TestPostgres.freshDatabase();
        DataSource source = new DriverManagerDataSource(fresh.jdbcUrl(), fresh.username(), fresh.password());
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/runtime/V2.2__axon.sql"),
                        new ClassPathResource("db/runtime/V2.12__process_present.sql"))
                .execute(source);
        return source;
    }
}
