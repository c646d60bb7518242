package consigne.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import consigne.acceptance.shop.Server;
import consigne.launcher.Consigne;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartingWithoutAnIssuerTest {

    private final Database database = TestPostgres.freshDatabase();

    @Test
    void aShopOnADatabaseOfOthersDoesNotStart() {
        assertThatThrownBy(() -> starts("")).hasStackTraceContaining("CONSIGNE_ISSUER is not set");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://login.example.com", "login.example.com", "ftp://127.0.0.1", "https://", "not an address"
            })
    void anIssuerThatOthersOnTheWayCouldPlayIsNone(String issuer) {
        assertThatThrownBy(() -> starts(issuer)).hasStackTraceContaining("CONSIGNE_ISSUER must be an https address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", ""})
    void theDemoIssuerIsNotShownToOthers(String address, @TempDir Path data) {
        assertThatThrownBy(() ->
                        Consigne.open("--consigne.data=" + data, "--server.port=0", "--server.address=" + address))
                .hasStackTraceContaining("tokens are given to whoever asks");
        assertThat(data).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consigne.launcher.issuer.DemoIssuer",
                "org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService"
            })
    void theDemoIssuerIsNotOnTheClassPath(String name) {
        assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void itIsInTheLauncherAllTheSame() {
        assertThat(Consigne.class.getResource("/demo-issuer/consigne/launcher/issuer/DemoIssuer.class"))
                .isNotNull();
    }

    private void starts(String issuer) {
        Server.on(database, "consigne.issuer=" + issuer).close();
    }
}
