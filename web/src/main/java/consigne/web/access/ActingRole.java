package consigne.web.access;

import consigne.web.permission.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The role that let a request in, kept with it. */
public final class ActingRole {

    private static final String ATTRIBUTE = ActingRole.class.getName();

    private ActingRole() {}

    static void keep(Role role, HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, role);
    }

    /** The role; none where nobody was let in, or anybody is. */
    public static Optional<Role> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Role role ? Optional.of(role) : Optional.empty();
    }
}
