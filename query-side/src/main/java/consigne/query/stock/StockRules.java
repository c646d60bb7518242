package consigne.query.stock;

import consigne.api.Quantity;
import consigne.api.history.Term;
import consigne.api.stock.StockEvent;
import consigne.api.stock.StockEvent.BreakageWrittenOff;
import consigne.api.stock.StockEvent.PastAdjustmentRecorded;
import consigne.api.stock.StockEvent.ReservationExpired;
import consigne.api.stock.StockEvent.ReservationReleased;
import consigne.api.stock.StockEvent.StockCounted;
import consigne.api.stock.StockEvent.StockFound;
import consigne.api.stock.StockEvent.StockPicked;
import consigne.api.stock.StockEvent.StockReceived;
import consigne.api.stock.StockEvent.StockReserved;
import consigne.api.stock.StockEvent.StockReturned;
import consigne.api.stock.StockEvent.StockWrittenOff;
import consigne.api.stock.StockLevel;
import consigne.api.stock.StockView;
import consigne.query.retrospect.Rule;
import consigne.query.retrospect.Sums;
import consigne.query.retrospect.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How the numbers of a stock are computed: from every movement of it. */
final class StockRules {

    static final List<Rule<StockView>> ALL = List.of(
            new Rule<>("/onHand", (told, _) -> movements(told, StockLevel::onHand)),
            new Rule<>("/reserved", (told, _) -> movements(told, StockLevel::reserved)),
            new Rule<>("/available", (told, _) -> available(told)));

    private StockRules() {}

    private static List<Term> movements(Told<StockView> told, Function<StockLevel, Quantity> part) {
        List<Term> terms = new ArrayList<>();
        told.steps().forEach(step -> {
            if (step.event().event() instanceof StockEvent event) {
                long before = part.apply(StockProjection.levelOf(step.before())).value();
                long moved = part.apply(event.level()).value() - before;
                if (moved != 0) {
                    terms.add(new Term(words(event), moved, step.event().position()));
                }
            }
        });
        return Sums.latest(terms);
    }

    private static List<Term> available(Told<StockView> told) {
        StockView stock = told.view();
        List<Term> terms = new ArrayList<>();
        if (!stock.onHand().isZero()) {
            terms.add(new Term("on hand", stock.onHand().value(), told.setAt("/onHand")));
        }
        if (!stock.reserved().isZero()) {
            terms.add(new Term("reserved", -stock.reserved().value(), told.setAt("/reserved")));
        }
        return terms;
    }

    private static String words(StockEvent event) {
        return switch (event) {
            case StockReceived e -> "received with " + e.reference();
            case StockCounted e -> "by a count of " + e.counted();
            case BreakageWrittenOff _ -> "broken or lost on the shelf";
            case StockReserved e -> "reserved for order " + e.orderId();
            case ReservationReleased e -> "released by order " + e.orderId();
            case ReservationExpired e -> "expired for order " + e.orderId();
            case StockFound e -> "found for order " + e.orderId();
            case StockPicked e -> "picked for order " + e.orderId();
            case StockReturned e -> "returned from order " + e.orderId();
            case StockWrittenOff e -> "written off for order " + e.orderId();
            case PastAdjustmentRecorded e -> "adjusted with " + e.reference();
        };
    }
}
