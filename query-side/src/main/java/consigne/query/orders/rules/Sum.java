package consigne.query.orders.rules;

import consigne.api.Money;
import consigne.api.history.Term;
import consigne.api.order.view.OrderView;
import consigne.query.retrospect.Told;
import java.util.ArrayList;
import java.util.List;

/** Terms of an amount, each with the field that it stands in; what is zero is left out. */
final class Sum {

    private final Told<OrderView> told;
    private final List<Term> terms = new ArrayList<>();

    private Sum(Told<OrderView> told) {
        this.told = told;
    }

    static Sum in(Told<OrderView> told) {
        return new Sum(told);
    }

    Sum plus(Money amount, String words, String field) {
        if (!amount.isZero()) {
            terms.add(new Term(words, amount, told.setAt(field)));
        }
        return this;
    }

    Sum minus(Money amount, String words, String field) {
        return plus(Money.zero(amount.currency()).minus(amount), words, field);
    }

    List<Term> terms() {
        return terms;
    }

    /** Terms where they add up to an amount that an event states, else that amount as the one term. */
    static List<Term> of(List<Term> terms, Money amount, List<Term> stated) {
        Money sum =
                terms.stream().map(term -> (Money) term.amount()).reduce(Money.zero(amount.currency()), Money::plus);
        return sum.equals(amount) ? terms : stated;
    }
}
