package consigne.query.receipts;

import consigne.api.Money;
import consigne.api.receipt.ReceiptKind;
import consigne.api.receipt.ReceiptLine;
import consigne.api.receipt.ReceiptSums;
import consigne.api.receipt.TaxedGoods;
import consigne.api.receipt.view.ReceiptView;
import consigne.query.documents.Language;
import consigne.query.documents.Letterhead;
import consigne.query.documents.Sheet;
import consigne.query.documents.Sheet.Block;
import consigne.query.documents.Sheet.Fact;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A receipt in words. What must stand on it: who sells and who buys, a number, the dates of issue and of delivery, of
 * each product its quantity, its price without tax and its rate, and the tax by rate; a refund names the receipt that
 * it corrects. Deposits are a block of their own, outside of the tax.
 *
 * <p>Source: Code général des impôts, annexe II, art. 242 nonies A, I; Code général des impôts, art. 289, I, 5 (what
 * corrects an invoice refers to it); Code de commerce, art. L441-9.
 */
final class ReceiptSheet {

    private ReceiptSheet() {}

    static Sheet of(ReceiptView receipt, Language in, ZoneId where) {
        boolean sale = receipt.kind() == ReceiptKind.SALE;
        return new Sheet(
                in.code(),
                in.sentence(sale ? "sale" : "refund", receipt.number()),
                Letterhead.of(receipt.seller(), in),
                Letterhead.of(receipt.customer(), receipt.customerId(), in),
                facts(receipt, sale, in, where),
                Stream.of(
                                goods(receipt, in.word(sale ? "goods" : "refundedGoods"), in),
                                vat(receipt, in),
                                deposits(receipt, in),
                                sale ? settlement(receipt.sums(), in) : refunded(receipt.sums(), in))
                        .filter(block -> !block.rows().isEmpty())
                        .toList(),
                List.of(in.word("mentionDeposits"), in.word("mentionLaw")));
    }

    private static List<Fact> facts(ReceiptView receipt, boolean sale, Language in, ZoneId where) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(in.word("issued"), in.date(receipt.issuedAt(), where)));
        facts.add(new Fact(in.word(sale ? "supplied" : "givenBack"), in.date(receipt.suppliedAt(), where)));
        facts.add(new Fact(in.word("order"), receipt.orderId().value()));
        if (receipt.corrects() != null) {
            facts.add(new Fact(in.word("corrects"), receipt.corrects().value()));
        }
        return List.copyOf(facts);
    }

    private static Block goods(ReceiptView receipt, String title, Language in) {
        return new Block(
                title,
                Stream.of("product", "quantity", "unitNet", "rate", "unitGross", "total")
                        .map(in::word)
                        .toList(),
                receipt.lines().stream().map(line -> row(line, in)).toList(),
                null);
    }

    private static List<String> row(ReceiptLine line, Language in) {
        Money unitNet = line.unitPrice().minus(line.vatPercent().within(line.unitPrice()));
        return List.of(
                line.name().value(),
                in.number(line.quantity().value()),
                in.amount(unitNet),
                in.percent(line.vatPercent().percent()),
                in.amount(line.unitPrice()),
                in.amount(line.goods()));
    }

    private static Block vat(ReceiptView receipt, Language in) {
        ReceiptSums sums = receipt.sums();
        return new Block(
                in.word("vat"),
                Stream.of("rate", "net", "tax", "gross").map(in::word).toList(),
                receipt.vat().stream().map(rate -> row(rate, in)).toList(),
                List.of(
                        in.word("sum"),
                        in.amount(sums.goods().minus(sums.vat())),
                        in.amount(sums.vat()),
                        in.amount(sums.goods())));
    }

    private static List<String> row(TaxedGoods rate, Language in) {
        return List.of(
                in.percent(rate.vatPercent().percent()),
                in.amount(rate.goods().minus(rate.vat())),
                in.amount(rate.vat()),
                in.amount(rate.goods()));
    }

    private static Block deposits(ReceiptView receipt, Language in) {
        Stream<List<String>> delivered = receipt.deposits().stream()
                .map(each -> List.of(
                        in.sentence("delivered", each.container()),
                        in.number(each.quantity().value()),
                        in.amount(each.each()),
                        in.amount(each.amount())));
        Stream<List<String>> returned = receipt.empties().stream()
                .map(each -> List.of(
                        in.sentence("returned", each.container()),
                        in.number(each.quantity().value()),
                        "",
                        ""));
        return new Block(
                in.word("deposits"),
                Stream.of("container", "quantity", "each", "amount")
                        .map(in::word)
                        .toList(),
                Stream.concat(delivered, returned).toList(),
                null);
    }

    private static Block settlement(ReceiptSums sums, Language in) {
        Money none = Money.zero(sums.due().currency());
        Money over = sums.empties().minus(sums.goods()).minus(sums.deposits()).orAtLeastZero();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(in.word("goodsSum"), in.amount(sums.goods())));
        rows.add(List.of(in.word("depositsCharged"), in.amount(sums.deposits())));
        rows.add(List.of(in.word("depositsGivenBack"), in.amount(none.minus(sums.empties()))));
        if (!over.isZero()) {
            rows.add(List.of(in.word("toCredit"), in.amount(over)));
        }
        rows.add(List.of(in.word("due"), in.amount(sums.due())));
        rows.add(List.of(in.word("creditUsed"), in.amount(none.minus(sums.creditUsed()))));
        return new Block(
                in.word("settlement"), List.of(), List.copyOf(rows), List.of(in.word("paid"), in.amount(sums.paid())));
    }

    private static Block refunded(ReceiptSums sums, Language in) {
        return new Block(
                in.word("settlement"),
                List.of(),
                List.of(
                        List.of(in.word("refundedGoodsSum"), in.amount(sums.goods())),
                        List.of(in.word("refundedDeposits"), in.amount(sums.deposits()))),
                List.of(in.word("refunded"), in.amount(sums.paid())));
    }
}
