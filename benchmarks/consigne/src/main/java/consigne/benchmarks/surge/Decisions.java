package consigne.benchmarks.surge;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What has become of all orders, as they are shown.
 *
 * @param open those that are neither confirmed nor rejected
 */
record Decisions(long confirmed, long rejected, long open) {

    private static final String COUNT = """
            select count(*) filter (where status = 'confirmed'), count(*) filter (where status = 'rejected'),
                count(*) filter (where status not in ('confirmed', 'rejected'))
            from orders""";

    static Decisions in(Connection books) throws SQLException {
        try (var statement = books.createStatement();
                var counted = statement.executeQuery(COUNT)) {
            counted.next();
            return new Decisions(counted.getLong(1), counted.getLong(2), counted.getLong(3));
        }
    }

    Decisions since(Decisions before) {
        return new Decisions(confirmed - before.confirmed, rejected - before.rejected, open - before.open);
    }

    long decided() {
        return confirmed + rejected;
    }
}
