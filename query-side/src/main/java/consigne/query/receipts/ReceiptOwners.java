package consigne.query.receipts;

import consigne.api.CustomerId;
import consigne.api.receipt.ReceiptNumber;
import consigne.web.access.Owners;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Knows whose a receipt is. */
record ReceiptOwners(JdbcClient database) implements Owners {

    @Override
    public String kind() {
        return "receipt";
    }

    @Override
    public Side side() {
        return Side.QUERIES;
    }

    @Override
    public Optional<CustomerId> of(String number) {
        return database.sql("select customer_id from receipt where number = ?")
                .param(new ReceiptNumber(number).value())
                .query((row, _) -> new CustomerId(row.getString("customer_id")))
                .optional();
    }
}
