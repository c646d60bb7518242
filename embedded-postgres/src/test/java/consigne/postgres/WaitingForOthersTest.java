package consigne.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ConditionEvaluationListener;
import org.awaitility.core.EvaluatedCondition;
import org.junit.jupiter.api.Test;

class WaitingForOthersTest {

    private Duration patience = Duration.ZERO;

    /** What is not said in a test is said once for all of them. */
    @Test
    void aTestThatSaysNothingWaitsAMinute() {
        await().conditionEvaluationListener(new ConditionEvaluationListener<Object>() {
                    @Override
                    public void conditionEvaluated(EvaluatedCondition<Object> condition) {
                        patience = Duration.ofMillis(condition.getElapsedTimeInMS() + condition.getRemainingTimeInMS());
                    }
                })
                .until(() -> true);

        assertThat(patience).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(61));
    }
}
