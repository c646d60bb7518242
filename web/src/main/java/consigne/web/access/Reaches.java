package consigne.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands handlers how far the caller reaches. */
final class Reaches implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reach.class;
    }

    @Override
    public Reach resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        return of(Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class)));
    }

    Reach of(HttpServletRequest request) {
        return switch (ActingRole.of(request).orElseThrow()) {
            case CUSTOMER -> new Reach(ActingRole.customer(request).orElseThrow());
            case SHOP, WAREHOUSE, DISPATCHER, DRIVER, SUPPORT, ANALYST, OPERATOR -> Reach.EVERYBODY;
        };
    }
}
