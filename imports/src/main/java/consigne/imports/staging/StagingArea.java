package consigne.imports.staging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/** Where rows are kept between being read and being worked off. */
public final class StagingArea {

    private StagingArea() {}

    /** What is stored there. */
    @FunctionalInterface
    public interface Storage {

        /** Stores it over a connection. */
        void over(Connection connection) throws SQLException, IOException;
    }

    /** Stores something in the transaction at hand. */
    public static void store(DataSource source, Storage storage) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            storage.over(connection);
        } catch (SQLException failed) {
            throw new SQLExceptionSubclassTranslator().translate("staging rows", null, failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
