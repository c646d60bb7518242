package consigne.eventstore;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Loses the connection to the server around a statement that stores events, as often as told. */
final class LossyDataSource {

    enum Loss {
        BEFORE_IT_IS_SENT,
        AFTER_IT_IS_COMMITTED
    }

    private final AtomicInteger losses = new AtomicInteger();
    private volatile Loss loss = Loss.BEFORE_IT_IS_SENT;
    private volatile @Nullable Connection storing;

    void lose(Loss which, int times) {
        loss = which;
        losses.set(times);
    }

    /** Cuts the connection that was last seen to store events, from the client's side. */
    void cutInFlight() throws SQLException {
        Objects.requireNonNull(storing).abort(Runnable::run);
    }

    DataSource around(DataSource dataSource) {
        return proxy(
                DataSource.class,
                dataSource,
                (connection, method) -> method.equals("getConnection") ? lossy((Connection) connection) : connection);
    }

    /** Loses nothing, but counts the statements that hold a text. */
    static DataSource counting(DataSource dataSource, String text, AtomicInteger count) {
        return proxy(
                DataSource.class,
                dataSource,
                (result, method) -> result instanceof Connection connection
                        ? proxy(Connection.class, connection, (statement, name) -> {
                            if (statement instanceof PreparedStatement
                                    && statement.toString().contains(text)) {
                                count.incrementAndGet();
                            }
                            return statement;
                        })
                        : result);
    }

    /** Never hears of what other processes have stored. */
    static DataSource deaf(DataSource dataSource) {
        return proxy(
                DataSource.class,
                dataSource,
                (result, _) -> result instanceof Connection connection
                        ? proxy(
                                Connection.class,
                                connection,
                                (statement, method) -> method.equals("createStatement")
                                        ? notListening((Statement) statement)
                                        : statement)
                        : result);
    }

    private static Statement notListening(Statement statement) {
        return (Statement) Proxy.newProxyInstance(
                LossyDataSource.class.getClassLoader(),
                new Class<?>[] {Statement.class},
                (_, method, arguments) -> method.getName().equals("execute")
                                && arguments[0].toString().contains("listen event_store")
                        ? false
                        : invoke(statement, method, arguments));
    }

    private Connection lossy(Connection connection) {
        return proxy(
                Connection.class,
                connection,
                (result, method) ->
                        result instanceof PreparedStatement statement ? lossy(connection, statement) : result);
    }

    private PreparedStatement lossy(Connection connection, PreparedStatement statement) {
        if (!statement.toString().contains("insert into event ")) {
            return statement;
        }
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, (self, method, arguments) -> {
                    boolean loses =
                            method.getName().equals("executeQuery") && losses.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
                    storing = connection;
                    if (loses && loss == Loss.BEFORE_IT_IS_SENT) {
                        throw lost(connection);
                    }
                    Object result = invoke(statement, method, arguments);
                    if (loses) {
                        if (!connection.getAutoCommit()) {
                            connection.commit();
                        }
                        throw lost(connection);
                    }
                    return result;
                });
    }

    private static SQLException lost(Connection connection) throws SQLException {
        connection.abort(Runnable::run);
        return new SQLException("The connection is lost, says the test", "08006");
    }

    private interface Wrapper {
        Object wrap(Object result, String method);
    }

    private static <T> T proxy(Class<T> type, T target, Wrapper wrapper) {
        return type.cast(Proxy.newProxyInstance(
                LossyDataSource.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object result = invoke(target, method, arguments);
                    return result == null ? null : wrapper.wrap(result, method.getName());
                }));
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
