package consigne.query.retrospect;

import consigne.api.Money;
import consigne.api.history.Term;
import java.util.ArrayList;
import java.util.List;

/** Adds up terms, and says their sum in words. An amount is of money, or a number of something. */
public final class Sums {

    private static final int MOST = 100;
    private static final String MINUS = "−";

    private Sums() {}

    /** The last hundred of terms; what those before them add up to becomes one. */
    public static List<Term> latest(List<Term> terms) {
        int earlier = terms.size() - MOST;
        if (earlier <= 0) {
            return terms;
        }
        Object sum = terms.stream()
                .limit(earlier)
                .map(Term::amount)
                .reduce(Sums::plus)
                .orElseThrow();
        List<Term> latest = new ArrayList<>();
        latest.add(new Term("before that", sum, terms.get(earlier - 1).position()));
        latest.addAll(terms.subList(earlier, terms.size()));
        return latest;
    }

    /** Such as {@code 78.00 goods + 8.00 deposits − 2.80 for 14 empties = 83.20 EUR}. */
    static String sentence(List<Term> terms, String sum) {
        StringBuilder sentence = new StringBuilder();
        for (Term term : terms) {
            String amount = text(term.amount());
            boolean takesAway = amount.startsWith("-");
            if (!sentence.isEmpty()) {
                sentence.append(takesAway ? " " + MINUS + " " : " + ");
            } else if (takesAway) {
                sentence.append(MINUS);
            }
            sentence.append(takesAway ? amount.substring(1) : amount)
                    .append(' ')
                    .append(term.words());
        }
        return sentence.append(sentence.isEmpty() ? "Nothing adds up to it: " : " = ")
                .append(sum)
                .toString();
    }

    private static String text(Object amount) {
        return amount instanceof Money money ? money.amount() : amount.toString();
    }

    private static Object plus(Object one, Object other) {
        return one instanceof Money money && other instanceof Money more
                ? money.plus(more)
                : Math.addExact((Long) one, (Long) other);
    }
}
