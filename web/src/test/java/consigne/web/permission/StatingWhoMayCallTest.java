package consigne.web.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.pattern.PathPatternParser;

class StatingWhoMayCallTest {

    private static final List<Role> CUSTOMERS = List.of(Role.CUSTOMER, Role.SHOP);

    @Test
    void itIsSaidHowCustomersReachWhatTheyMay() {
        assertThat(row("GET", CUSTOMERS, Own.CUSTOMER, "").own()).isEqualTo(Own.CUSTOMER);
        assertThatIllegalArgumentException().isThrownBy(() -> row("GET", CUSTOMERS, Own.NOTHING, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> row("GET", List.of(Role.SHOP), Own.CUSTOMER, ""));
    }

    @Test
    void aThingIsOfAKind() {
        assertThat(row("GET", CUSTOMERS, Own.THING, "order").kind()).isEqualTo("order");
        assertThatIllegalArgumentException().isThrownBy(() -> row("GET", CUSTOMERS, Own.THING, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> row("GET", CUSTOMERS, Own.CUSTOMER, "order"));
    }

    @Test
    void whatIsSharedIsLookedAtAndNoMore() {
        assertThat(row("GET", CUSTOMERS, Own.SHARED, "").own()).isEqualTo(Own.SHARED);
        assertThatIllegalArgumentException().isThrownBy(() -> row("PUT", CUSTOMERS, Own.SHARED, ""));
    }

    private static Permission row(String method, List<Role> roles, Own own, String kind) {
        return new Permission(method, PathPatternParser.defaultInstance.parse("/api/shelf"), roles, own, kind);
    }
}
