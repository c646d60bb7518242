package consigne.query.statements;

import consigne.api.Money;
import consigne.api.receipt.ReceiptKind;
import consigne.api.receipt.view.ReceiptSummary;
import consigne.api.receipt.view.StatementView;
import consigne.query.documents.Language;
import consigne.query.documents.Letterhead;
import consigne.query.documents.Sheet;
import consigne.query.documents.Sheet.Block;
import consigne.query.documents.Sheet.Fact;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** A statement in words. */
final class StatementSheet {

    private StatementSheet() {}

    static Sheet of(StatementView month, Language in, ZoneId where) {
        LocalDate last = LocalDate.ofInstant(month.to(), where).minusDays(1);
        return new Sheet(
                in.code(),
                in.sentence("statement", in.month(YearMonth.parse(month.month()))),
                Letterhead.of(month.seller(), in),
                Letterhead.of(month.customer(), month.customerId(), in),
                List.of(
                        new Fact(in.word("from"), in.date(month.from(), where)),
                        new Fact(in.word("to"), in.date(last))),
                Stream.of(balances(month, in), movements(month, in), receipts(month, in, where))
                        .filter(block -> !block.rows().isEmpty())
                        .toList(),
                month.more()
                        ? List.of(in.word("more"), in.word("mentionDeposits"))
                        : List.of(in.word("mentionDeposits")));
    }

    private static Block balances(StatementView month, Language in) {
        return new Block(
                in.word("balances"),
                List.of("", in.word("opening"), in.word("closing")),
                List.of(
                        row(
                                "depositsHeld",
                                in,
                                month.opening().deposits(),
                                month.closing().deposits()),
                        row(
                                "credit",
                                in,
                                month.opening().credit(),
                                month.closing().credit())),
                null);
    }

    private static Block movements(StatementView month, Language in) {
        return new Block(
                in.word("movements"),
                List.of(),
                List.of(
                        row("sold", in, month.sold()),
                        row("ofWhichVat", in, month.soldVat()),
                        row("takenBack", in, month.takenBack()),
                        row("ofWhichVat", in, month.takenBackVat()),
                        row("paid", in, month.paid()),
                        row("refunded", in, month.refunded()),
                        row("depositsCharged", in, month.depositsCharged()),
                        row("depositsCredited", in, month.depositsCredited()),
                        row("depositsWrittenOff", in, month.depositsWrittenOff()),
                        row("creditGranted", in, month.creditGranted()),
                        row("creditUsed", in, month.creditUsed()),
                        row("creditPaidOut", in, month.creditPaidOut())),
                null);
    }

    private static List<String> row(String word, Language in, Money... amounts) {
        return Stream.concat(Stream.of(in.word(word)), Stream.of(amounts).map(in::amount))
                .toList();
    }

    private static Block receipts(StatementView month, Language in, ZoneId where) {
        return new Block(
                in.word("receipts"),
                Stream.of("number", "date", "kind", "gross", "tax")
                        .map(in::word)
                        .toList(),
                month.receipts().stream()
                        .map(receipt -> row(receipt, in, where))
                        .toList(),
                null);
    }

    private static List<String> row(ReceiptSummary receipt, Language in, ZoneId where) {
        return List.of(
                receipt.number().value(),
                in.date(receipt.issuedAt(), where),
                in.word(receipt.kind() == ReceiptKind.SALE ? "kindSale" : "kindRefund"),
                in.amount(receipt.sums().goods()),
                in.amount(receipt.sums().vat()));
    }
}
