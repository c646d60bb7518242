package consigne.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.kinds.GatewayRule;
import consigne.runtime.process.ProcessKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every operation is sent where somebody answers it, by the table that those who run a gateway go by. */
class KeepingToTheGatewaysRuleTest {

    private static final Server SERVER = Server.onFreshDatabase();

    /** Who answers what each module's controllers answer; the rest any process does. */
    private static final Map<String, ProcessKind> MODULES = Map.of(
            "consigne.command.", ProcessKind.COMMAND_SIDE,
            "consigne.imports.", ProcessKind.SAGAS,
            "consigne.query.", ProcessKind.QUERY_SIDE);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    /** An operation, and the kind of process that has it. */
    private record Answered(String method, String path, ProcessKind kind) {

        /** A path that such a request has. */
        String example() {
            return path.replaceAll("\\{[^}]*}", "x");
        }
    }

    @Test
    void everyOperationGoesWhereItIsAnswered() {
        assertThat(operations())
                .hasSizeGreaterThan(70)
                .allSatisfy(
                        operation -> assertThat(GatewayRule.written().kindFor(operation.method(), operation.example()))
                                .as(operation.toString())
                                .isEqualTo(operation.kind()));
    }

    @Test
    void eachRowIsNeeded() {
        GatewayRule written = GatewayRule.written();
        assertThat(written.rows()).allSatisfy(row -> {
            GatewayRule without = new GatewayRule(
                    written.rows().stream().filter(other -> !other.equals(row)).toList());
            assertThatThrownBy(() -> operations().forEach(operation -> {
                        if (without.kindFor(operation.method(), operation.example()) != operation.kind()) {
                            throw new IllegalStateException("goes astray: " + operation);
                        }
                    }))
                    .as(row.toString())
                    .isInstanceOf(IllegalStateException.class);
        });
    }

    private static List<Answered> operations() {
        return SERVER.bean(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .flatMap(KeepingToTheGatewaysRuleTest::operations)
                .toList();
    }

    private static Stream<Answered> operations(Map.Entry<RequestMappingInfo, HandlerMethod> mapping) {
        String controller = mapping.getValue().getBeanType().getName();
        return MODULES.entrySet().stream()
                .filter(module -> controller.startsWith(module.getKey()))
                .flatMap(module -> mapping.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method -> mapping.getKey().getPatternValues().stream()
                                .map(path -> new Answered(method.name(), path, module.getValue()))));
    }
}
