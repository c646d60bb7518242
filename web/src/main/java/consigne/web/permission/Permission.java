package consigne.web.permission;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A row of the table: who may call an operation.
 *
 * @param path the pattern, as the controller has it
 * @param roles those that may; none where the row is open to everybody, with a token or without
 * @param own how it is told what is a customer's own
 * @param kind the kind of thing that the path names, where that tells it
 */
public record Permission(String method, PathPattern path, List<Role> roles, Own own, String kind) {

    public Permission {
        if (roles.contains(Role.CUSTOMER) == (own == Own.NOTHING)) {
            throw new IllegalArgumentException("it is said how customers reach what they may: " + path);
        }
        if (own == Own.SHARED && !method.equals("GET")) {
            throw new IllegalArgumentException("what is shared is looked at, and no more: " + path);
        }
        if (kind.isEmpty() == (own == Own.THING)) {
            throw new IllegalArgumentException("a thing is of a kind: " + path);
        }
    }

    /** What an operation says of itself; nothing where it is closed. */
    static Optional<Permission> stated(String method, String path, HandlerMethod handler) {
        PermittedTo permitted = handler.getMethodAnnotation(PermittedTo.class);
        if (permitted != null) {
            return Optional.of(new Permission(
                    method, pattern(path), List.of(permitted.value()), permitted.own(), permitted.kind()));
        }
        return handler.hasMethodAnnotation(OpenToAll.class) ? Optional.of(open(method, path)) : Optional.empty();
    }

    static Permission open(String method, String path) {
        return new Permission(method, pattern(path), List.of(), Own.NOTHING, "");
    }

    static Permission ofOperators(String method, String path) {
        return new Permission(method, pattern(path), List.of(Role.OPERATOR), Own.NOTHING, "");
    }

    private static PathPattern pattern(String path) {
        return PathPatternParser.defaultInstance.parse(path);
    }

    /** Whether it needs no token. */
    public boolean isOpen() {
        return roles.isEmpty();
    }

    boolean isFor(String requestMethod, PathContainer requestPath) {
        return isFor(requestMethod) && path.matches(requestPath);
    }

    boolean isExactly(String requestMethod, String pattern) {
        return isFor(requestMethod) && path.getPatternString().equals(pattern);
    }

    /** In which role somebody with these acts here: as a customer only where no other role will do. */
    public Optional<Role> actingRole(Set<Role> held) {
        EnumSet<Role> fitting = EnumSet.noneOf(Role.class);
        fitting.addAll(roles);
        fitting.retainAll(held);
        return fitting.stream()
                .filter(role -> role != Role.CUSTOMER)
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    private boolean isFor(String requestMethod) {
        return method.equals(requestMethod) || (method.equals("GET") && requestMethod.equals("HEAD"));
    }
}
