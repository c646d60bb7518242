package consigne.query.orders.rules;

import consigne.api.Money;
import consigne.api.deposit.Settlement;
import consigne.api.deposit.ValuedEmpties;
import consigne.api.history.Term;
import consigne.api.order.view.OrderView;
import consigne.query.retrospect.Rule;
import consigne.query.retrospect.Told;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** What a delivery comes to, as {@link Settlement} says. */
final class SettlementRules {

    static final List<Rule<OrderView>> ALL = List.of(
            rule("goods", (told, it) -> delivered(told, OrderLineRules::goods, it.goods(), "goods")),
            rule("deposits", (told, it) -> delivered(told, OrderLineRules::deposits, it.deposits(), "deposits")),
            rule("empties", (told, it) -> stated(told, it.empties(), forEmpties(told), "empties")),
            rule("due", SettlementRules::due),
            rule("creditUsed", (told, it) -> stated(told, it.creditUsed(), "of the customer's credit", "creditUsed")),
            rule("toPay", SettlementRules::toPay),
            rule("creditLeft", SettlementRules::creditLeft));

    private SettlementRules() {}

    private static Rule<OrderView> rule(String field, BiFunction<Told<OrderView>, Settlement, List<Term>> terms) {
        return new Rule<>(
                at(field),
                (told, _) ->
                        terms.apply(told, Objects.requireNonNull(told.view().settlement())));
    }

    private static String at(String field) {
        return "/settlement/" + field;
    }

    private static List<Term> due(Told<OrderView> told, Settlement it) {
        Money leftOver = it.due().minus(it.goods().plus(it.deposits()).minus(it.empties()));
        return Sum.in(told)
                .plus(it.goods(), "goods", at("goods"))
                .plus(it.deposits(), "deposits", at("deposits"))
                .minus(it.empties(), forEmpties(told), at("empties"))
                .plus(leftOver, "left to the customer as credit, since nothing below zero is due", at("due"))
                .terms();
    }

    /** What a payment captures. */
    static List<Term> toPay(Told<OrderView> told, Settlement it) {
        return Sum.in(told)
                .plus(it.due(), "due", at("due"))
                .minus(it.creditUsed(), "of the customer's credit", at("creditUsed"))
                .terms();
    }

    private static List<Term> creditLeft(Told<OrderView> told, Settlement it) {
        Money earlier = it.creditLeft()
                .minus(it.empties())
                .plus(it.goods())
                .plus(it.deposits())
                .minus(it.toPay());
        return Sum.in(told)
                .plus(earlier, "of earlier credit", at("creditLeft"))
                .plus(it.empties(), forEmpties(told), at("empties"))
                .minus(it.goods(), "goods", at("goods"))
                .minus(it.deposits(), "deposits", at("deposits"))
                .plus(it.toPay(), "to pay", at("toPay"))
                .terms();
    }

    /** By the lines that were handed over, where these were what was settled. */
    private static List<Term> delivered(Told<OrderView> told, OrderLineRules.Part part, Money amount, String field) {
        return Sum.of(OrderLineRules.ofAll(told, part), amount, stated(told, amount, field, field));
    }

    private static List<Term> stated(Told<OrderView> told, Money amount, String words, String field) {
        return Sum.in(told).plus(amount, words, at(field)).terms();
    }

    private static String forEmpties(Told<OrderView> told) {
        List<ValuedEmpties> empties = told.view().empties();
        return empties == null || empties.isEmpty()
                ? "for empties"
                : "for "
                        + empties.stream()
                                .mapToLong(it -> it.quantity().value())
                                .sum() + " empties";
    }
}
