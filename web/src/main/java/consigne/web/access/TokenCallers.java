package consigne.web.access;

import consigne.vault.ActorIds;
import consigne.vault.Person;
import consigne.web.http.Caller;
import consigne.web.http.Callers;
import consigne.web.permission.Role;
import consigne.web.problem.Unavailable;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Knows callers by their tokens, and calls them by the ids that the vault has for them. */
final class TokenCallers implements Callers {

    private static final Caller NOBODY = new Caller("anonymous", "none");
    private static final Duration SOON = Duration.ofSeconds(2);

    private final @Nullable ActorIds actors;

    /** Nothing is stored in a process that has no vault, and nobody needs another name there. */
    TokenCallers(@Nullable ActorIds actors) {
        this.actors = actors;
    }

    @Override
    public Caller of(HttpServletRequest request) {
        return Identity.of(SecurityContextHolder.getContext().getAuthentication())
                .map(who -> new Caller(id(who), role(who, request), who.channel()))
                .orElse(NOBODY);
    }

    @Override
    public List<String> stored(String subject) {
        return actors == null ? Callers.super.stored(subject) : actors.stored(subject);
    }

    private String id(Identity who) {
        if (actors == null) {
            return who.subject();
        }
        try {
            return actors.of(who.subject(), who.customer() == null ? null : Person.customer(who.customer()));
        } catch (DataAccessException away) {
            throw new Unavailable("Nobody can be told apart just now.", SOON, away);
        }
    }

    /** The role that let them in; where none did, one of theirs. */
    private static String role(Identity who, HttpServletRequest request) {
        return ActingRole.of(request)
                .or(() -> who.roles().stream().findFirst())
                .map(Role::scope)
                .orElse(NOBODY.role());
    }
}
