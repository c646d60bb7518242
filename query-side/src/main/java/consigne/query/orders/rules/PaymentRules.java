package consigne.query.orders.rules;

import consigne.api.Money;
import consigne.api.deposit.Settlement;
import consigne.api.history.Term;
import consigne.api.order.view.OrderView;
import consigne.api.payment.PaymentEvent.PaymentRefunded;
import consigne.api.payment.PaymentView;
import consigne.query.retrospect.Rule;
import consigne.query.retrospect.Told;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** What was held, taken, set free and given back. */
final class PaymentRules {

    static final List<Rule<OrderView>> ALL = List.of(
            rule("authorised", (told, it) -> stated(told, it.authorised(), "held by the provider", "authorised")),
            rule("captured", PaymentRules::captured),
            rule("released", PaymentRules::released),
            rule("refunded", (told, _) -> refunded(told)));

    private PaymentRules() {}

    private static Rule<OrderView> rule(String field, BiFunction<Told<OrderView>, PaymentView, List<Term>> terms) {
        return new Rule<>(
                at(field),
                (told, _) ->
                        terms.apply(told, Objects.requireNonNull(told.view().payment())));
    }

    private static String at(String field) {
        return "/payment/" + field;
    }

    /** What the settlement says is to be paid, where that is what was taken. */
    private static List<Term> captured(Told<OrderView> told, PaymentView it) {
        List<Term> stated = stated(told, it.captured(), "taken by the provider", "captured");
        Settlement settlement = told.view().settlement();
        return settlement == null ? stated : Sum.of(SettlementRules.toPay(told, settlement), it.captured(), stated);
    }

    /** What is not captured is set free. */
    private static List<Term> released(Told<OrderView> told, PaymentView it) {
        List<Term> rest = Sum.in(told)
                .plus(it.authorised(), "held by the provider", at("authorised"))
                .minus(it.captured(), "captured", at("captured"))
                .terms();
        return Sum.of(rest, it.released(), stated(told, it.released(), "set free", "released"));
    }

    private static List<Term> refunded(Told<OrderView> told) {
        return told.steps().stream()
                .map(step -> step.event())
                .filter(event -> event.event() instanceof PaymentRefunded)
                .map(event -> refund((PaymentRefunded) event.event(), event.position()))
                .toList();
    }

    private static Term refund(PaymentRefunded refunded, long position) {
        return new Term("with refund " + refunded.refund(), refunded.amount(), position);
    }

    private static List<Term> stated(Told<OrderView> told, Money amount, String words, String field) {
        return Sum.in(told).plus(amount, words, at(field)).terms();
    }
}
