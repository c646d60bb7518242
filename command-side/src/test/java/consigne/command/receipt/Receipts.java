package consigne.command.receipt;

import static consigne.command.given.Drinks.COLA;
import static consigne.command.given.Drinks.aCola;
import static consigne.command.given.Drinks.eur;
import static consigne.command.given.Drinks.units;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.order.OrderLine;
import consigne.api.receipt.Receipt;
import consigne.api.receipt.ReceiptBookId;
import consigne.api.receipt.ReceiptEvent.ReceiptIssued;
import consigne.api.receipt.ReceiptKind;
import consigne.api.receipt.ReceiptLine;
import consigne.api.receipt.ReceiptNumber;
import consigne.api.receipt.ReceiptSums;
import consigne.api.receipt.Series;
import consigne.api.receipt.TaxedGoods;
import java.time.Instant;
import java.util.List;

/** Receipts of two colas each. */
final class Receipts {

    static final ReceiptBookId BOOK = new ReceiptBookId(new Series("R"), 2026);
    static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private Receipts() {}

    static Receipt of(int order) {
        OrderLine colas = aCola().line(units(2));
        ReceiptLine line = ReceiptLine.of(COLA, colas.name(), colas.quantity(), colas.unitPrice(), colas.vatRate());
        return new Receipt(
                ReceiptKind.SALE,
                new OrderId("0197a1b2-0000-7000-8000-%012d".formatted(order)),
                new CustomerId("anna"),
                null,
                NOON,
                List.of(line),
                TaxedGoods.of(List.of(line)),
                List.of(),
                List.of(),
                new ReceiptSums(
                        line.goods(), line.vat(), eur("0.00"), eur("0.00"), line.goods(), eur("0.00"), line.goods()));
    }

    static ReceiptIssued issued(int number, Instant at) {
        return new ReceiptIssued(ReceiptNumber.of(BOOK, number), at, of(number));
    }
}
