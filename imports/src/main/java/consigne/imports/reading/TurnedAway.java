package consigne.imports.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** What is kept of rows and invoices that are not taken over. */
final class TurnedAway {

    private static final String OF_INVOICE = "stands on an invoice of which another row is rejected: ";

    private TurnedAway() {}

    /** Why the other rows of an invoice are rejected, one of whose rows is. */
    static String ofInvoice(String reason) {
        return OF_INVOICE + reason;
    }

    static void turnAway(UUID id, Map<String, String> reasons, Connection connection) throws SQLException {
        try (PreparedStatement adding = connection.prepareStatement(
                "insert into import_turned_away (import_id, invoice, reason) values (?, ?, ?) on conflict do nothing")) {
            for (Map.Entry<String, String> invoice : reasons.entrySet()) {
                adding.setObject(1, id);
                adding.setString(2, invoice.getKey());
                adding.setString(3, invoice.getValue());
                adding.addBatch();
            }
            adding.executeBatch();
        }
    }
}
