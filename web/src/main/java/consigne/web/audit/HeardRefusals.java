package consigne.web.audit;

import consigne.web.access.AccessRefused;
import org.slf4j.MDC;
import org.springframework.context.event.EventListener;

/** Hears of requests that were turned away, on the thread that had them. */
final class HeardRefusals {

    private final AuditLog log;

    HeardRefusals(AuditLog log) {
        this.log = log;
    }

    @EventListener
    void on(AccessRefused refused) {
        log.add(new AuditEntry(
                refused.at(),
                AuditEntry.Kind.REFUSAL,
                refused.caller().subject(),
                refused.caller().role(),
                refused.method(),
                refused.path(),
                refused.status(),
                MDC.get("correlationId")));
    }
}
