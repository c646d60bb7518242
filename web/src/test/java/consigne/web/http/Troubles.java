package consigne.web.http;

import consigne.api.ChangedSince;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.catalogue.Sku;
import consigne.api.order.OrderRejection;
import consigne.api.stock.StockRejection;
import consigne.runtime.commands.CommandRefused;
import consigne.runtime.commands.CommandUnanswered;
import consigne.web.problem.NotFound;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Fails in every way there is. */
@RestController
public class Troubles {

    private static final OrderId ORDER = new OrderId("0198f2c0-7d4e-7000-8000-000000000001");

    @GetMapping("/api/troubles/{kind}")
    void fail(@PathVariable String kind) throws Exception {
        throw switch (kind) {
            case "unknown-order" -> new CommandRefused(new OrderRejection.UnknownOrder(ORDER));
            case "changed-since" -> new CommandRefused(new ChangedSince(1, 2));
            case "out-of-stock" ->
                new CommandRefused(new StockRejection.OutOfStock(new Sku("A1"), Quantity.of(3), Quantity.ZERO));
            case "not-found" -> new NotFound("customer", "C7");
            case "unanswered" -> new CommandUnanswered("no answer", new TimeoutException());
            case "no-connection" -> new CannotGetJdbcConnectionException("away", new SQLException("SELECT secret"));
            case "shutdown" -> new IllegalStateException(new SQLException("SELECT secret", "57P01"));
            case "read-only" -> new IllegalStateException(new SQLException("SELECT secret", "25006"));
            case "locked" -> new IllegalStateException(new SQLException("SELECT secret", "55P03"));
            case "deadlock" -> new IllegalStateException(new SQLException("SELECT secret", "40P01"));
            case "full-disk" -> new IllegalStateException(new SQLException("SELECT secret", "53100"));
            case "refused-data" -> new IllegalStateException(new SQLException("SELECT secret", "22003"));
            case "event-store" -> new IllegalStateException(new EventStoreUnavailable());
            case "bad-sql" -> new IllegalStateException(new SQLException("SELECT secret", "42601"));
            default -> new IllegalStateException("secret");
        };
    }

    static final class EventStoreUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
