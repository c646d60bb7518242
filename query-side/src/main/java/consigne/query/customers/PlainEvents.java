package consigne.query.customers;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.query.recorded.RawEvent;
import consigne.runtime.axon.EventsTable;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events about a customer, as they are stored. */
@Component
final class PlainEvents {

    private static final int LATELY = 10;

    private final JdbcClient database;
    private final String table;

    PlainEvents(JdbcClient database, EventsTable table) {
        this.database = database;
        this.table = table.name();
    }

    /** How many bear a reason, or by which name the customer acted, in plain: from before there was a vault. */
    long count(CustomerId customer, Collection<OrderId> orders) {
        return database.sql("""
                        select count(*) from %s where aggregate_id = any(?)
                            and (not starts_with(metadata->>'reason', 'vault:')
                                or (metadata->>'actorRole' = 'customer'
                                    and not starts_with(metadata->>'actor', 'vault:')))""".formatted(table))
                .param(aggregates(customer, orders))
                .query(Long.class)
                .single();
    }

    /** What happened lately, the latest first. */
    List<RawEvent> lately(CustomerId customer, Collection<OrderId> orders) {
        return database.sql("select " + RawEvent.COLUMNS + " from " + table
                        + " where aggregate_id = any(?) order by position desc limit " + LATELY)
                .param(aggregates(customer, orders))
                .query((row, _) -> RawEvent.of(row))
                .list();
    }

    private static String[] aggregates(CustomerId customer, Collection<OrderId> orders) {
        return Stream.concat(
                        Stream.of("customer:" + customer, "deposit:" + customer),
                        orders.stream().flatMap(order -> Stream.of(order.aggregateId(), "payment:" + order)))
                .toArray(String[]::new);
    }
}
