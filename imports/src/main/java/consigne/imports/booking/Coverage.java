package consigne.imports.booking;

import consigne.api.Money;
import consigne.imports.judging.Kind;
import consigne.imports.matching.Sold;
import consigne.imports.report.Booked;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;

/** Says how far earlier orders cover a credit note: its lines are covered in their order. */
final class Coverage {

    private Coverage() {}

    static Booked of(Invoice note, Currency currency) {
        Map<String, Long> open =
                note.matches().stream().collect(Collectors.toMap(Sold::sku, Sold::quantity, Long::sum));
        Booked sum = Booked.NOTHING;
        for (Line line : note.linesOf(Kind.CREDIT_LINE)) {
            long wanted = -line.quantity();
            long matched = Math.min(wanted, open.getOrDefault(line.sku(), 0L));
            open.merge(line.sku(), -matched, Long::sum);
            long cents = Money.rounded(line.unitPrice().multiply(BigDecimal.valueOf(matched)), currency)
                    .cents();
            sum = sum.plus(new Booked(
                    0,
                    0,
                    0,
                    matched,
                    BigDecimal.valueOf(cents, 2),
                    wanted - matched,
                    BigDecimal.valueOf(-line.cents() - cents, 2)));
        }
        return sum;
    }
}
