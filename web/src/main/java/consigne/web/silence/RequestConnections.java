package consigne.web.silence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives whoever serves a request connections that are given up when the database says nothing for five seconds, also
 * those that were good a moment ago. The pool takes that back when a connection is returned; what works in the
 * background may wait longer.
 */
final class RequestConnections extends DelegatingDataSource {

    private static final int SILENCE = (int) Duration.ofSeconds(5).toMillis();

    RequestConnections(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        if (ServedRequests.isOneServedHere()) {
            try {
                connection.setNetworkTimeout(Runnable::run, SILENCE);
            } catch (SQLException | RuntimeException refused) {
                connection.close();
                throw refused;
            }
        }
        return connection;
    }
}
