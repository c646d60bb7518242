package consigne.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import consigne.benchmarks.ceiling.CeilingTable;
import consigne.benchmarks.ceiling.Copying;
import consigne.benchmarks.ceiling.Pgbench;
import consigne.benchmarks.measuring.Subject;
import consigne.benchmarks.measuring.SubjectProcess;
import consigne.benchmarks.measuring.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where all are measured: one PostgreSQL, a schema each, and for what is not PostgreSQL's own a process each. */
final class Stand implements AutoCloseable {

    private final Target target;
    private final Programs programs;
    private final Path logs;
    private final Map<String, Subject> subjects = new HashMap<>();
    private final List<SubjectProcess> processes = new ArrayList<>();

    Stand(Target target, Programs programs, Path logs) {
        this.target = target;
        this.programs = programs;
        this.logs = logs;
    }

    /** Starts it if it has not been asked for yet. */
    Subject subject(String name) throws IOException, SQLException {
        Subject known = subjects.get(name);
        if (known != null) {
            return known;
        }
        Subject started = switch (name) {
            case "pgbench" -> new Pgbench(ceiling("c1"));
            case "copy" -> new Copying(ceiling("c3"));
            default -> process(name);
        };
        subjects.put(name, started);
        return started;
    }

    private CeilingTable ceiling(String schema) throws SQLException, JsonProcessingException {
        return new CeilingTable(withSchema(schema));
    }

    private Subject process(String name) throws IOException, SQLException {
        Program program = programs.named(name);
        SubjectProcess process = new SubjectProcess(
                name, program.arguments(), withSchema(program.schema()).environment(), logs.resolve(name + ".log"));
        processes.add(process);
        return process::ask;
    }

    private Target withSchema(String schema) throws SQLException {
        Target own = target.in(schema);
        Target.Login login = own.login();
        try (var connection = DriverManager.getConnection(login.url(), login.username(), login.password());
                var statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + schema);
        }
        return own;
    }

    @Override
    public void close() {
        processes.forEach(SubjectProcess::close);
    }
}
