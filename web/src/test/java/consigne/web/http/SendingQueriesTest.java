package consigne.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import consigne.api.order.OrderStatus;
import consigne.web.problem.MalformedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class SendingQueriesTest {

    private static final Server SERVER = Server.with(Map.of(), Shop.class);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/orders?status=placed&least=1&Limit=5                | Limit is not known here
            /api/orders?status=placed&least=1&least=2                | least is there more than once
            /api/orders?status=placed&least=1&least=1                | least is there more than once
            /api/orders?status=placed&l%65ast=1&least=1              | least is there more than once
            /api/orders?status=placed&least=1&                       | ''
            /api/orders?status=placed&least=1&a                      | a is not known here
            /api/orders?status=placed&least=1&=x                     | ' is not known here'
            /api/orders?status=placed&least=1&a+b%26c=1              | a b&c is not known here
            /api/origin?x=1                                          | x is not known here
            """)
    void whatAQuerySaysIsAskedForAndSaidOnce(String path, String fault) {
        Reply reply = SERVER.get(path);

        assertThat(
                        fault.isEmpty()
                                ? List.of()
                                : reply.isProblem(400, "malformed").faults())
                .isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
        assertThat(reply.status()).isEqualTo(fault.isEmpty() ? 200 : 400);
    }

    @Test
    void whatIsNotEscapedAsAQueryHasToBeIsRefused() throws NoSuchMethodException {
        HttpServletRequest request = asking("least=1&status=%zz");
        HandlerMethod operation = new HandlerMethod(
                new Shop(), Shop.class.getDeclaredMethod("orders", OrderStatus.class, int.class, int.class));

        assertThatThrownBy(() -> new QueryParameters().preHandle(request, new MockHttpServletResponse(), operation))
                .isInstanceOf(MalformedRequest.class)
                .hasMessage("Parameter status is not escaped as a query has to be.");
    }

    private static HttpServletRequest asking(String query) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setQueryString(query);
        return request;
    }

    @Test
    void severalMayBeSaidWhereSeveralAreMeant() {
        assertThat(SERVER.get("/api/labels?label=a&label=b").body()).isEqualTo("[\"a\",\"b\"]");
    }

    @Test
    void aQueryIsRefusedThatABodysOperationDoesNotAskFor() {
        assertThat(SERVER.post("/api/switches?dryrun=true", "{\"on\": true, \"level\": 1}")
                        .isProblem(400, "malformed")
                        .faults())
                .containsExactly("dryrun is not known here");
    }
}
