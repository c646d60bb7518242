package consigne.query.single;

import consigne.query.comparison.ComparisonReport;
import consigne.query.comparison.VersionComparison;
import consigne.query.processor.LiveTokens;
import consigne.query.processor.Version;
import consigne.query.processor.Version.State;
import consigne.query.processor.Versions;
import consigne.query.rows.RowTable;
import consigne.query.rows.VersionTables;
import consigne.query.single.Things.Thing;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds the events of one thing into tables that nobody else sees, and holds what comes out against its rows; or puts
 * it in their place.
 */
final class Refold {

    private final JdbcTemplate connections;
    private final JdbcClient database;
    private final Versions versions;
    private final LiveTokens tokens;
    private final VersionTables aside;
    private final TransactionTemplate oneLook;
    private final TransactionTemplate each;

    Refold(JdbcTemplate connections, Versions versions, LiveTokens tokens, PlatformTransactionManager transactions) {
        this.connections = connections;
        this.database = JdbcClient.create(connections);
        this.versions = versions;
        this.tokens = tokens;
        this.aside = TablesAside.in(connections);
        this.oneLook = new TransactionTemplate(transactions);
        oneLook.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.each = new TransactionTemplate(transactions);
    }

    /** Compares the rows of a thing with its events, at one position, while everything goes on. */
    ComparisonReport compare(Things<?> things, String name) {
        return oneLook.execute(_ -> fold(things, things.named(name), versions.inService(things.readModel())));
    }

    /**
     * The same, and then puts what comes of its events into the place of the rows, in each version that takes events.
     */
    ComparisonReport heal(Things<?> things, String name) {
        Thing thing = things.named(name);
        return each.execute(_ -> {
            versions.takeAlone(things.readModel());
            List<ComparisonReport> found = versions.of(things.readModel()).stream()
                    .filter(version -> version.state() == State.IN_SERVICE || version.state() == State.FOLLOWING)
                    .map(version -> heal(things, thing, version))
                    .toList();
            return found.getLast();
        });
    }

    private ComparisonReport heal(Things<?> things, Thing thing, Version version) {
        ComparisonReport found = fold(things, thing, version);
        VersionTables tables = tables(version);
        for (RowTable<?> table : tablesOf(things)) {
            database.sql("delete from " + tables.of(table.name()) + " where " + VersionTables.holding(things.columns()))
                    .params(thing.columnValues())
                    .update();
            database.sql("insert into %s select * from %s".formatted(tables.of(table.name()), aside.of(table.name())))
                    .update();
            database.sql("drop table " + aside.of(table.name())).update();
        }
        versions.healed(version.id());
        return found;
    }

    private ComparisonReport fold(Things<?> things, Thing thing, Version version) {
        VersionTables tables = tables(version);
        TablesAside.make(tablesOf(things), tables, connections);
        long position = tokens.of(things.readModel()).stream()
                .filter(part -> part.takes(thing.sequence()))
                .mapToLong(LiveTokens.Stored::position)
                .max()
                .orElse(0);
        versions.compute(version, aside).begin().takeAll(thing.events(position));
        return new VersionComparison(tables, aside)
                .ofThing(tablesOf(things), things.columns(), thing.columnValues(), position);
    }

    /** The table that has one row of each thing. */
    String firstTable(Things<?> things) {
        return tablesOf(things).getFirst().name();
    }

    private List<RowTable<?>> tablesOf(Things<?> things) {
        return versions.blueprint(things.readModel()).tables();
    }

    /** By the names of their schemas: what lies aside is found first where none is named. */
    private VersionTables tables(Version version) {
        return version.schema().equals(VersionTables.IN_SERVICE)
                ? VersionTables.in(
                        database.sql("select current_schema()")
                                .query(String.class)
                                .single(),
                        connections)
                : versions.tables(version);
    }
}
