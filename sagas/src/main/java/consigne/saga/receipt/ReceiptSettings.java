package consigne.saga.receipt;

import consigne.api.receipt.ReceiptBookId;
import consigne.api.receipt.Series;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * In which book receipts are numbered.
 *
 * @param zone where the seller's year begins and ends
 * @param series what the numbers begin with
 */
@ConfigurationProperties("consigne.seller")
record ReceiptSettings(
        @DefaultValue("Europe/Paris") ZoneId zone,
        @DefaultValue("R") Series series) {

    /** The book that is open at an instant. */
    ReceiptBookId bookAt(Instant now) {
        return ReceiptBookId.at(series, now, zone);
    }
}
