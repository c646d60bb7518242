package consigne.query.orders.rules;

import consigne.api.history.Term;
import consigne.api.order.view.OrderTotals;
import consigne.api.order.view.OrderView;
import consigne.api.past.ImportedLine;
import consigne.query.retrospect.Rule;
import consigne.query.retrospect.Told;
import java.util.List;
import java.util.stream.Stream;

/** What an order comes to. */
public final class OrderRules {

    /** The rules of all amounts of an order. */
    public static final List<Rule<OrderView>> ALL = Stream.of(
                    OrderLineRules.OF_ONE,
                    List.<Rule<OrderView>>of(
                            new Rule<>("/totals/goods", (told, _) -> goods(told)),
                            new Rule<>("/totals/vat", (told, _) -> OrderLineRules.ofAll(told, OrderLineRules::vat)),
                            new Rule<>(
                                    "/totals/deposits",
                                    (told, _) -> OrderLineRules.ofAll(told, OrderLineRules::deposits)),
                            new Rule<>("/totals/charges", (told, _) -> imported(told, "/imported/charges")),
                            new Rule<>("/totals/total", (told, _) -> total(told))),
                    SettlementRules.ALL,
                    PaymentRules.ALL)
            .flatMap(List::stream)
            .toList();

    private OrderRules() {}

    /** Of an imported order the books state the lines. */
    private static List<Term> goods(Told<OrderView> told) {
        return told.view().imported() == null
                ? OrderLineRules.ofAll(told, OrderLineRules::goods)
                : imported(told, "/imported/lines");
    }

    private static List<Term> imported(Told<OrderView> told, String list) {
        Sum sum = Sum.in(told);
        told.elements(list, ImportedLine.class)
                .forEach((field, line) -> sum.plus(
                        line.amount(),
                        "for " + line.quantity() + " " + line.description() + " at "
                                + line.unitPrice().toPlainString(),
                        field));
        return sum.terms();
    }

    private static List<Term> total(Told<OrderView> told) {
        OrderTotals totals = told.view().totals();
        return Sum.in(told)
                .plus(totals.goods(), "goods", "/totals/goods")
                .plus(totals.deposits(), "deposits", "/totals/deposits")
                .plus(totals.charges(), "charges", "/totals/charges")
                .terms();
    }
}
