package consigne.command.customer;

import consigne.api.CustomerId;
import consigne.api.customer.erasure.CustomerAffairs;
import consigne.runtime.process.ProcessKind;
import consigne.web.problem.Unavailable;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Asks a process that keeps read models. */
@Component
@ConditionalOnProperty(name = ProcessKind.SETTING)
final class AskedAffairs implements CustomerAffairs {

    private static final long SECONDS = 10;

    private final QueryGateway queries;

    AskedAffairs(QueryGateway queries) {
        this.queries = queries;
    }

    @Override
    public Affairs of(CustomerId customer, long position) {
        try {
            return queries.query(QUERY, new Asked(customer, position), ResponseTypes.instanceOf(Affairs.class))
                    .get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unknown(interrupted);
        } catch (ExecutionException | TimeoutException unanswered) {
            throw unknown(unanswered);
        }
    }

    private static Unavailable unknown(Exception why) {
        return new Unavailable(
                "What is going on with the customer is not known: no process that keeps read models has answered.",
                Duration.ofSeconds(5),
                why);
    }
}
