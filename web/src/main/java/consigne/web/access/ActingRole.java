package consigne.web.access;

import consigne.api.CustomerId;
import consigne.web.permission.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** The role that let a request in, kept with it. */
public final class ActingRole {

    private static final String ATTRIBUTE = ActingRole.class.getName();

    private ActingRole() {}

    static void keep(Role role, HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, role);
    }

    /** The customer, where it is as one that a request was let in. */
    public static Optional<CustomerId> customer(HttpServletRequest request) {
        return of(request)
                .filter(role -> role == Role.CUSTOMER)
                .flatMap(_ -> Identity.of(SecurityContextHolder.getContext().getAuthentication()))
                .map(Identity::customer);
    }

    /** The role; none where nobody was let in, or anybody is. */
    public static Optional<Role> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Role role ? Optional.of(role) : Optional.empty();
    }
}
