package consigne.benchmarks.measuring;

import java.util.Map;

/** A schema of its own in the one PostgreSQL that all are measured on. */
public record Target(String host, int port, String database, String schema, String username, String password) {

    private static final String URL = "BENCHMARK_URL";
    private static final String USERNAME = "BENCHMARK_USERNAME";
    private static final String PASSWORD = "BENCHMARK_PASSWORD";

    /** How a process that is measured reaches its schema. */
    public record Login(String url, String username, String password) {

        /** As {@link Target#environment()} has told it. */
        public static Login ofThisProcess() {
            Map<String, String> told = System.getenv();
            return new Login(
                    told.getOrDefault(URL, ""), told.getOrDefault(USERNAME, ""), told.getOrDefault(PASSWORD, ""));
        }
    }

    public Target in(String otherSchema) {
        return new Target(host, port, database, otherSchema, username, password);
    }

    public Login login() {
        return new Login(
                "jdbc:postgresql://%s:%d/%s?currentSchema=%s".formatted(host, port, database, schema),
                username,
                password);
    }

    /** For a process that is measured. */
    public Map<String, String> environment() {
        return Map.of(URL, login().url(), USERNAME, username, PASSWORD, password);
    }

    /** For PostgreSQL's own programs. */
    public Map<String, String> forLibpq() {
        return Map.of(
                "PGHOST", host,
                "PGPORT", Integer.toString(port),
                "PGDATABASE", database,
                "PGUSER", username,
                "PGPASSWORD", password,
                "PGOPTIONS", "-c search_path=" + schema);
    }
}
