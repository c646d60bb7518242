package consigne.web.http;

import consigne.web.problem.Fault;
import consigne.web.problem.MalformedRequest;
import consigne.web.trial.Tryable;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriUtils;

/**
 * Refuses a query that says what its operation does not ask for, or says twice what is meant once: what a caller wrote
 * and nobody reads, such as {@code dryrun} for {@code dryRun}, would change what is done without a word.
 */
final class QueryParameters implements HandlerInterceptor {

    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    /** For each operation what it asks for, and whether that may be said several times. */
    private final Map<Method, Map<String, Boolean>> asked = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && handler instanceof HandlerMethod operation) {
            List<Fault> faults = faults(
                    pairs(request.getQueryString()), asked.computeIfAbsent(operation.getMethod(), _ -> of(operation)));
            if (!faults.isEmpty()) {
                throw new MalformedRequest(faults);
            }
        }
        return true;
    }

    private static List<Fault> faults(List<String> pairs, Map<String, Boolean> asked) {
        List<Fault> faults = new ArrayList<>();
        said(pairs).forEach((name, times) -> {
            Boolean several = asked.get(name);
            if (several == null) {
                faults.add(Fault.inParameter(name, "is not known here"));
            } else if (times > 1 && !several) {
                faults.add(Fault.inParameter(name, "is there more than once"));
            }
        });
        pairs.stream()
                .filter(pair -> decoded(pair).isEmpty())
                .map(pair -> Fault.inParameter(nameIn(pair), "is not escaped as a query has to be"))
                .forEach(faults::add);
        return faults;
    }

    /** What the query says; what a form in the body says is none of it. */
    private static List<String> pairs(@Nullable String query) {
        return query == null
                ? List.of()
                : Stream.of(query.split("&")).filter(pair -> !pair.isEmpty()).toList();
    }

    private static Map<String, Long> said(List<String> pairs) {
        return pairs.stream()
                .collect(Collectors.groupingBy(QueryParameters::nameIn, LinkedHashMap::new, Collectors.counting()));
    }

    private static String nameIn(String pair) {
        int end = pair.indexOf('=');
        String name = end < 0 ? pair : pair.substring(0, end);
        return decoded(name).orElse(name);
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEscaped) {
            return Optional.empty();
        }
    }

    private static Map<String, Boolean> of(HandlerMethod operation) {
        Map<String, Boolean> asked = Arrays.stream(operation.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .collect(Collectors.toMap(QueryParameters::name, QueryParameters::isForSeveral));
        if (operation.hasMethodAnnotation(Tryable.class)) {
            asked.put(Tryable.PARAMETER, false);
        }
        return asked;
    }

    private static String name(MethodParameter parameter) {
        String stated = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class))
                .name();
        return Stream.of(stated).filter(StringUtils::hasText).findFirst().orElseGet(() -> written(parameter));
    }

    private static String written(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(NAMES);
        return Objects.requireNonNull(
                parameter.getParameterName(), "classes are compiled with the names of parameters");
    }

    private static boolean isForSeveral(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }
}
