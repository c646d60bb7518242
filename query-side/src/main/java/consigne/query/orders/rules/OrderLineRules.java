package consigne.query.orders.rules;

import consigne.api.Money;
import consigne.api.history.Term;
import consigne.api.order.OrderLine;
import consigne.api.order.view.HandedOverLineView;
import consigne.api.order.view.LineView;
import consigne.api.order.view.OrderView;
import consigne.api.order.view.PackedLineView;
import consigne.query.retrospect.Rule;
import consigne.query.retrospect.Told;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a line of an order comes to, and what all lines do that hold. */
final class OrderLineRules {

    /** The rules of the amounts of single lines, whichever list they stand in. */
    static final List<Rule<OrderView>> OF_ONE = Stream.of("/lines/*", "/packed/*/line", "/handedOver/*/line")
            .flatMap(line -> Stream.of(
                    of(line + "/goods", OrderLineRules::goods),
                    of(line + "/vat", OrderLineRules::vat),
                    of(line + "/deposits", OrderLineRules::deposits)))
            .toList();

    private OrderLineRules() {}

    /** What a line comes to, in words, as an amount. */
    interface Part {
        Term of(OrderLine line, long position);
    }

    private static Rule<OrderView> of(String field, Part part) {
        return new Rule<>(field, (told, name) -> {
            String line = name.substring(0, name.lastIndexOf('/'));
            return some(Stream.of(part.of(ordered(told.value(line, LineView.class)), told.setAt(name))));
        });
    }

    /** The same part of every line that holds now: as delivered, else as picked, else as ordered. */
    static List<Term> ofAll(Told<OrderView> told, Part part) {
        return some(holding(told).entrySet().stream()
                .map(line -> part.of(ordered(line.getValue()), told.setAt(line.getKey()))));
    }

    static Term goods(OrderLine line, long position) {
        return new Term(
                "for " + line.quantity() + " " + line.name() + " at "
                        + line.unitPrice().amount(),
                line.goods(),
                position);
    }

    static Term vat(OrderLine line, long position) {
        return new Term(
                "tax at " + line.vatRate() + " % in " + line.goods().amount() + " for " + line.name(),
                line.vat(),
                position);
    }

    static Term deposits(OrderLine line, long position) {
        String glass = line.deposit() == null
                ? "no glass"
                : line.quantity().times(line.deposit().perUnit()) + " "
                        + line.deposit().container() + " at "
                        + line.deposit().each().amount();
        return new Term("for " + glass, line.deposits(), position);
    }

    private static List<Term> some(Stream<Term> terms) {
        return terms.filter(term -> !((Money) term.amount()).isZero()).toList();
    }

    private static Map<String, LineView> holding(Told<OrderView> told) {
        if (told.view().handedOver() != null) {
            return lines(told.elements("/handedOver", HandedOverLineView.class), HandedOverLineView::line);
        }
        return told.view().packed() != null
                ? lines(told.elements("/packed", PackedLineView.class), PackedLineView::line)
                : told.elements("/lines", LineView.class);
    }

    private static <T> Map<String, LineView> lines(Map<String, T> elements, Function<T, LineView> line) {
        Map<String, LineView> lines = new LinkedHashMap<>();
        elements.forEach((field, element) -> lines.put(field, line.apply(element)));
        return lines;
    }

    /** What computes it: a line as the order has it. */
    private static OrderLine ordered(LineView line) {
        return new OrderLine(
                line.sku(), line.name(), line.quantity(), line.unitPrice(), line.vatPercent(), line.deposit());
    }
}
