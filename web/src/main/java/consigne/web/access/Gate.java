package consigne.web.access;

import consigne.api.CustomerId;
import consigne.api.form.Malformed;
import consigne.web.permission.Permission;
import consigne.web.permission.Permissions;
import consigne.web.permission.Role;
import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import consigne.web.problem.ProblemException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * The last check, where it is known which handler is to be called: one that the table does not have is closed, and
 * customers pass to what is theirs.
 */
final class Gate implements HandlerInterceptor {

    private final Supplier<Permissions> table;
    private final OwnThings things;
    private final Reaches reaches;
    private final Refusals refusals;

    Gate(Supplier<Permissions> table, OwnThings things, Reaches reaches, Refusals refusals) {
        this.table = table;
        this.things = things;
        this.reaches = reaches;
        this.refusals = refusals;
    }

    /** Answers by itself: only what is thrown before a method of a controller would find its way to an answer. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR || handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        try {
            insist(request, handler);
            return true;
        } catch (ProblemException refused) {
            refusals.answer(refused, request, response);
            return false;
        }
    }

    private void insist(HttpServletRequest request, Object handler) {
        Permission row = row(request).orElseThrow(() -> refusals.forbidden(request));
        Optional<Role> acting = ActingRole.of(request);
        if (acting.isEmpty() && !row.isOpen()) {
            throw refusals.forbidden(request);
        }
        if (acting.filter(role -> role == Role.CUSTOMER).isPresent()) {
            confine(row, request, handler);
        }
    }

    private Optional<Permission> row(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .flatMap(pattern -> table.get().of(request.getMethod(), pattern.toString()));
    }

    private void confine(Permission row, HttpServletRequest request, Object handler) {
        Reach reach = reaches.of(request);
        try {
            switch (row.own()) {
                case NOTHING -> throw refusals.forbidden(request);
                case SHARED -> {
                    // Nobody's own.
                }
                case THING -> things.insist(row.kind(), id(request), reach, request);
                case CUSTOMER -> reach.include(new CustomerId(id(request)));
                case STATED -> {
                    if (!asksItsReach(handler)) {
                        throw refusals.forbidden(request);
                    }
                }
            }
        } catch (Malformed id) {
            throw new MalformedRequest(Fault.inParameter("id", String.valueOf(id.getMessage())));
        }
    }

    private static boolean asksItsReach(Object handler) {
        return handler instanceof HandlerMethod method
                && Arrays.stream(method.getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType() == Reach.class);
    }

    private static String id(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? String.valueOf(variables.get("id"))
                : "";
    }
}
