package consigne.web.access;

import consigne.web.http.Caller;
import consigne.web.http.Callers;
import consigne.web.permission.Role;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;

/** Knows callers by their tokens. */
final class TokenCallers implements Callers {

    private static final Caller NOBODY = new Caller("anonymous", "none");

    @Override
    public Caller of(HttpServletRequest request) {
        return Identity.of(SecurityContextHolder.getContext().getAuthentication())
                .map(who -> new Caller(who.subject(), role(who, request), who.channel()))
                .orElse(NOBODY);
    }

    /** The role that let them in; where none did, one of theirs. */
    private static String role(Identity who, HttpServletRequest request) {
        return ActingRole.of(request)
                .or(() -> who.roles().stream().findFirst())
                .map(Role::scope)
                .orElse(NOBODY.role());
    }
}
