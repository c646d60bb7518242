package consigne.command.receipt;

import static consigne.command.receipt.Receipts.BOOK;
import static consigne.command.receipt.Receipts.NOON;
import static consigne.command.receipt.Receipts.issued;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.receipt.ReceiptBookId;
import consigne.api.receipt.ReceiptCommand;
import consigne.api.receipt.ReceiptCommand.IssueReceipt;
import consigne.api.receipt.ReceiptEvent;
import consigne.api.receipt.ReceiptNumber;
import consigne.api.receipt.Series;
import consigne.command.given.Given;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class IssuingReceiptsTest {

    private static final Instant LATER = NOON.plusSeconds(60);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void theFirstReceiptOfABookIsNumberOne() {
        book().when(issue(1, NOON)).then(issued(1, NOON));
    }

    @Test
    void eachReceiptTakesTheNumberAfterTheLast() {
        book().events(issued(1, NOON), issued(2, NOON)).when(issue(3, LATER)).then(issued(3, LATER));
    }

    @Test
    void noReceiptIsOlderThanTheOneBeforeIt() {
        book().events(issued(1, LATER)).when(issue(2, NOON)).then(issued(2, LATER));
    }

    @Test
    void aYearBeginsWhenItBeginsWhereTheShopIs() {
        Series series = new Series("R");
        Instant lastMinuteInParis = Instant.parse("2026-12-31T22:59:59Z");
        assertThat(ReceiptBookId.at(series, lastMinuteInParis, PARIS)).isEqualTo(BOOK);
        assertThat(ReceiptBookId.at(series, lastMinuteInParis.plusSeconds(1), PARIS))
                .isEqualTo(new ReceiptBookId(series, 2027));
    }

    @Test
    void aNumberSaysItsBookAndWhichOneItIs() {
        ReceiptNumber number = ReceiptNumber.of(BOOK, 1_234_567);
        assertThat(number).hasToString("R-2026-1234567");
        assertThat(number.book()).isEqualTo(BOOK);
        assertThat(number.count()).isEqualTo(1_234_567);
        assertThat(ReceiptNumber.of(BOOK, 42)).hasToString("R-2026-000042");
    }

    private static Given<ReceiptBook, ReceiptCommand, ReceiptEvent> book() {
        return Given.nothing(new ReceiptDecider());
    }

    private static IssueReceipt issue(int order, Instant at) {
        return new IssueReceipt(BOOK, at, Receipts.of(order));
    }
}
