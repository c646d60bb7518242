package consigne.runtime.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;

/** Has what fails done again, after pauses that double up to a minute, for as long as it takes. */
public final class UntilItSucceeds<T> implements FailureHandler<T> {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    /** 2 to the power of this, in seconds, is about a minute. */
    private static final int MOST_DOUBLED = 6;

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<T> operations) {
        int doubled = Math.min(failed.getExecution().consecutiveFailures, MOST_DOUBLED);
        operations.reschedule(failed, failed.getTimeDone().plus(FIRST_PAUSE.multipliedBy(1L << doubled)));
    }
}
