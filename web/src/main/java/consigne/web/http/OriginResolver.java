package consigne.web.http;

import consigne.runtime.commands.Origin;
import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import consigne.web.trial.Tryable;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers the origin of the command that a request carries. */
final class OriginResolver implements HandlerMethodArgumentResolver {

    private final Callers callers;

    OriginResolver(Callers callers) {
        this.callers = callers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Origin.class;
    }

    @Override
    public Origin resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Story story = Story.of(request);
        Caller caller = callers.of(request);
        return new Origin(
                story.commandId(),
                story.correlationId(),
                story.commandId(),
                caller.actor(),
                caller.subject(),
                null,
                null,
                IfMatch.version(request.getHeader(IfMatch.HEADER)),
                isTried(request));
    }

    /** An operation that cannot be tried does not know the parameter, and refuses it. */
    private static boolean isTried(HttpServletRequest request) {
        String asked = request.getParameter(Tryable.PARAMETER);
        return switch (asked) {
            case null -> false;
            case "false" -> false;
            case "true" -> true;
            default -> throw new MalformedRequest(Fault.inParameter(Tryable.PARAMETER, "must be true or false"));
        };
    }
}
