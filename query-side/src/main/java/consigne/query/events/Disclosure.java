package consigne.query.events;

import consigne.query.pseudonym.Pseudonyms;
import consigne.web.access.ActingRole;
import consigne.web.http.Callers;
import consigne.web.permission.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of events somebody is told. */
enum Disclosure {
    /** All that is stored. */
    WHOLE,

    /** What happened to what, and when; persons by pseudonyms, and nothing of what the event says. */
    PSEUDONYMOUS;

    private static final String ACTOR = "metadata->>'actor'";

    /** What whoever sends a request is told: all, unless it is as an analyst that they were let in. */
    static Disclosure to(HttpServletRequest request) {
        return ActingRole.of(request).filter(role -> role == Role.ANALYST).isPresent() ? PSEUDONYMOUS : WHOLE;
    }

    /** What may be stored of an actor who is asked for. */
    @Nullable
    List<String> stored(@Nullable Wanted actor, Callers callers) {
        if (actor == null) {
            return null;
        }
        return this == WHOLE ? callers.stored(actor.value()) : List.of(actor.value());
    }

    /** What the aggregate is called, in SQL. */
    String aggregate() {
        return this == WHOLE ? "aggregate_id" : Pseudonyms.sqlOfAggregate("aggregate_id");
    }

    /** What the actor is called, in SQL. */
    String actor() {
        return this == WHOLE
                ? ACTOR
                : Pseudonyms.sqlOfActor(ACTOR, "metadata->>'actorRole'", "metadata->>'actorChannel'");
    }

    /** Whether an aggregate is called the same in the store. */
    boolean isCalledSo(Wanted aggregate) {
        return this == WHOLE || !Pseudonyms.isOwn(aggregate.value());
    }
}
