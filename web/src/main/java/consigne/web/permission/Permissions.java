package consigne.web.permission;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * The one table of who may call what: a row for each operation that says so by {@link PermittedTo} or
 * {@link OpenToAll}. What is not in it is closed; checks, description and tests are made from it.
 */
public final class Permissions {

    /** What the library that serves the description brings along, and so cannot say of itself. */
    private static final List<Permission> DESCRIPTION = Stream.of(
                    "/api/openapi.json", "/api/openapi.json/swagger-config", "/api/docs", "/api/swagger-ui/**")
            .map(path -> Permission.open("GET", path))
            .toList();

    /** What the library that tells of health and metrics brings along; of all that it has, the last row. */
    private static final List<Permission> MANAGEMENT = List.of(
            Permission.open("GET", "/actuator/health/liveness"),
            Permission.open("GET", "/actuator/health/readiness"),
            Permission.ofOperators("GET", "/actuator/**"),
            Permission.ofOperators("POST", "/actuator/**"),
            Permission.ofOperators("DELETE", "/actuator/**"));

    private final List<Permission> rows;

    private Permissions(List<Permission> rows) {
        this.rows = rows;
    }

    /** The table of all operations that are mapped. */
    public static Permissions of(Collection<Map<RequestMappingInfo, HandlerMethod>> mapped) {
        return new Permissions(Stream.concat(
                        Stream.of(DESCRIPTION, MANAGEMENT).flatMap(List::stream),
                        mapped.stream()
                                .flatMap(all -> all.entrySet().stream())
                                .flatMap(one -> rows(one.getKey(), one.getValue())))
                .toList());
    }

    private static Stream<Permission> rows(RequestMappingInfo mapped, HandlerMethod handler) {
        return mapped.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapped.getPatternValues().stream()
                        .flatMap(path -> Permission.stated(method.name(), path, handler).stream()));
    }

    /** All rows. */
    public List<Permission> rows() {
        return rows;
    }

    /** The row of an operation, by the pattern of its path. */
    public Optional<Permission> of(String method, String pattern) {
        return rows.stream().filter(row -> row.isExactly(method, pattern)).findFirst();
    }

    /** The row of a request, by its path. */
    public Optional<Permission> of(String method, PathContainer path) {
        return rows.stream().filter(row -> row.isFor(method, path)).findFirst();
    }
}
