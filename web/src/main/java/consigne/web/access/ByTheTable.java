package consigne.web.access;

import consigne.web.permission.Permission;
import consigne.web.permission.Permissions;
import consigne.web.permission.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets requests in by the table, before anything of them is read. */
final class ByTheTable implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationDecision YES = new AuthorizationDecision(true);
    private static final AuthorizationDecision NO = new AuthorizationDecision(false);

    private final Supplier<Permissions> table;

    /** The table is asked for with the first request: it is made of all that is mapped. */
    ByTheTable(Supplier<Permissions> table) {
        this.table = table;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Optional<Permission> row =
                table.get().of(request.getMethod(), PathContainer.parsePath(request.getRequestURI()));
        if (row.isPresent() && row.get().isOpen()) {
            return YES;
        }
        Optional<Identity> caller = Identity.of(authentication.get());
        if (caller.isEmpty()) {
            return NO;
        }
        if (row.isEmpty()) {
            return YES; // the gate tells who is known that nothing is there, or that it is closed
        }
        Optional<Role> acting = row.get().actingRole(caller.get().roles());
        acting.ifPresent(role -> ActingRole.keep(role, request));
        return acting.isPresent() ? YES : NO;
    }
}
