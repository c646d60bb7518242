package consigne.planning;

import consigne.api.OrderId;
import consigne.api.round.plan.RoundObstacle;
import consigne.api.round.plan.RoundObstacle.ObstacleKind;
import consigne.rounds.Load;
import consigne.rounds.RoundFault;
import consigne.rounds.Van;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in the shop's words what is wrong with a round. */
record Obstacles(Map<String, Van> vans) {

    private static final int HUNDREDTHS = 100;
    private static final int GRAMS = 1_000;

    RoundObstacle of(RoundFault fault) {
        return switch (fault) {
            case RoundFault.Twice(String stop) -> new RoundObstacle(ObstacleKind.NOT_ONCE, order(stop), 0);
            case RoundFault.Forgotten(String stop) -> new RoundObstacle(ObstacleKind.NOT_ONCE, order(stop), 0);
            case RoundFault.Unknown _, RoundFault.TwoRounds _ -> new RoundObstacle(ObstacleKind.NOT_ONCE, null, 0);
            case RoundFault.Late late ->
                new RoundObstacle(ObstacleKind.LATE, order(late.stop()), upwards(late.seconds()));
            case RoundFault.BackLate late -> new RoundObstacle(ObstacleKind.BACK_LATE, null, upwards(late.seconds()));
            case RoundFault.TooFar far -> new RoundObstacle(ObstacleKind.TOO_FAR, null, upwards(far.metres()));
            case RoundFault.WrongVan wrong -> new RoundObstacle(ObstacleKind.PINNED, order(wrong.stop()), 0);
            case RoundFault.Overloaded over ->
                tooMuch(over, Objects.requireNonNull(vans.get(over.van())).holds());
        };
    }

    private static RoundObstacle tooMuch(RoundFault.Overloaded over, Load holds) {
        int crates = over.onBoard().crateHundredths() - holds.crateHundredths();
        return crates > 0
                ? new RoundObstacle(ObstacleKind.TOO_FULL, order(over.stop()), Math.ceilDiv(crates, HUNDREDTHS))
                : new RoundObstacle(
                        ObstacleKind.TOO_HEAVY,
                        order(over.stop()),
                        Math.ceilDiv(over.onBoard().grams() - holds.grams(), GRAMS));
    }

    private static @Nullable OrderId order(String stop) {
        return stop.isEmpty() ? null : new OrderId(stop);
    }

    private static int upwards(double amount) {
        return (int) Math.ceil(amount);
    }
}
