package consigne.runtime.verification;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether the events, or their copy, are in our own table, where each is chained to the one before. */
public final class Chained implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment()
                .getProperty("consigne.event-store", "postgres")
                .equals("jdbc");
    }
}
