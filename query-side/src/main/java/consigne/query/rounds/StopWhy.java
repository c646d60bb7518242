package consigne.query.rounds;

import consigne.api.OrderId;
import consigne.api.round.plan.AvailableVan;
import consigne.api.round.plan.Elsewhere;
import consigne.api.round.plan.ExpectedEmpties;
import consigne.api.round.plan.PlannedRound;
import consigne.api.round.plan.PlannedStop;
import consigne.api.round.plan.RoundObstacle;
import consigne.api.round.plan.StopToPlan;
import consigne.api.round.plan.UnplacedStop;
import consigne.api.round.view.PlanStatus;
import consigne.api.round.view.RoundsView;
import consigne.api.round.view.RoundsView.HandMove;
import consigne.api.round.view.RoundsView.PinnedStop;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says for a dispatcher why a stop is where it is, or on no round. */
final class StopWhy {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int GRAMS = 1_000;

    private final RoundsView rounds;
    private final StopToPlan stop;
    private final ZoneId zone;
    private final List<String> sentences = new ArrayList<>();

    private StopWhy(RoundsView rounds, StopToPlan stop, ZoneId zone) {
        this.rounds = rounds;
        this.stop = stop;
        this.zone = zone;
    }

    /** The reasons, by the clock of a zone; empty where the order is not among those that are planned. */
    static Optional<List<String>> of(RoundsView rounds, OrderId order, ZoneId zone) {
        return rounds.task().stops().stream()
                .filter(each -> each.orderId().equals(order))
                .findFirst()
                .map(stop -> new StopWhy(rounds, stop, zone).sentences());
    }

    private List<String> sentences() {
        rounds.plan().rounds().stream()
                .filter(round -> round.orders().contains(stop.orderId()))
                .findFirst()
                .ifPresent(this::placed);
        rounds.plan().unplaced().stream()
                .filter(each -> each.orderId().equals(stop.orderId()))
                .findFirst()
                .ifPresent(this::unplaced);
        if (sentences.isEmpty()) {
            say("It is on no round yet.");
        }
        rounds.moves().stream()
                .filter(move -> move.orderId().equals(stop.orderId()))
                .forEach(this::moved);
        rounds.pins().stream()
                .filter(pin -> pin.orderId().equals(stop.orderId()))
                .map(PinnedStop::van)
                .forEach(van -> say("It is pinned to %s: no search gives it to another van.".formatted(van)));
        if (rounds.status() != PlanStatus.PLANNED) {
            say("Rounds are being searched, and may have it elsewhere then.");
        }
        return List.copyOf(sentences);
    }

    private void placed(PlannedRound round) {
        int index = round.orders().indexOf(stop.orderId());
        PlannedStop planned = round.stops().get(index);
        say("It is stop %d of %d on the round of %s."
                .formatted(index + 1, round.stops().size(), round.van()));
        say("It is handed over at %s, in the slot from %s to %s, and takes %d minutes."
                .formatted(
                        clock(planned.begins()),
                        clock(rounds.task().times().begins()),
                        clock(rounds.task().times().ends()),
                        Duration.ofSeconds(stop.seconds()).plusSeconds(59).toMinutes()));
        empties();
        rounds.task().vans().stream()
                .filter(van -> van.van().equals(round.van()))
                .findFirst()
                .ifPresent(van -> load(van, planned));
        say("The way of %s is %s longer with it than without it.".formatted(round.van(), kilometres(planned.metres())));
        Elsewhere other = planned.elsewhere();
        if (other == null) {
            say("There is no other van.");
        } else {
            say("The best place for it on another way is as stop %d of %s: %s."
                    .formatted(other.position(), other.van(), cost(other)));
        }
    }

    private void empties() {
        ExpectedEmpties empties = stop.empties();
        int crates = stop.booking().crates();
        switch (empties.basis()) {
            case HOLDS_NONE ->
                say("It brings %s; no empties are expected, since the customer holds none.".formatted(full(crates)));
            case ALL_THEY_HOLD ->
                say("It brings %s; %s of empties are expected, all that the customer holds."
                        .formatted(full(crates), crates(empties.cargo().crates())));
            case AS_MUCH_AS_COMES ->
                say("It brings %s; as many of empties are expected, since the customer holds more than that."
                        .formatted(full(crates)));
        }
    }

    private void load(AvailableVan van, PlannedStop planned) {
        say("After it %s holds %s of the %d that fit, and carries %d of %d kg."
                .formatted(
                        van.van(),
                        crates(planned.onBoard().crates()),
                        van.crates(),
                        Math.ceilDiv(planned.onBoard().grams(), GRAMS),
                        van.kilograms()));
    }

    private void unplaced(UnplacedStop unplaced) {
        switch (unplaced.cause()) {
            case NOT_ON_THE_MAP -> say("It is on no round, since nobody knows where on a map its address is.");
            case NO_VAN -> say("It is on no round, since no van drives in these hours.");
            case DOES_NOT_FIT -> say("It is on no round, since no van can have it as the rounds are.");
        }
        Elsewhere best = unplaced.best();
        if (best != null) {
            say("It would disturb least as stop %d of %s: %s.".formatted(best.position(), best.van(), cost(best)));
        }
    }

    private void moved(HandMove move) {
        String before = move.from() == null ? "no round" : move.from().toString();
        String from = before.equals(move.to().toString()) ? "another place there" : before;
        String by = move.by() == null ? "" : " by " + move.by();
        String ways =
                move.metres() < 0 ? kilometres(-move.metres()) + " shorter" : kilometres(move.metres()) + " longer";
        say("It was moved by hand from %s to %s at %s%s, which made all ways together %s."
                .formatted(from, move.to(), clock(move.at()), by, ways));
    }

    private static String cost(Elsewhere other) {
        String longer = "that way would be " + kilometres(other.metres()) + " longer";
        return other.obstacles().isEmpty() ? longer : longer + ", and " + RoundObstacle.explanation(other.obstacles());
    }

    private String clock(Instant at) {
        return CLOCK.format(LocalTime.ofInstant(at, zone));
    }

    private static String kilometres(int metres) {
        return BigDecimal.valueOf(metres, 3).setScale(1, RoundingMode.HALF_UP) + " km";
    }

    private static String full(int crates) {
        return crates == 1 ? "a full crate" : crates + " full crates";
    }

    private static String crates(int crates) {
        return crates == 1 ? "1 crate" : crates + " crates";
    }

    private void say(String sentence) {
        sentences.add(sentence);
    }
}
