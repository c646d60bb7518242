package consigne.postgres.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** PostgreSQL's settings: ours, then the caller's, and those that nobody may change. */
public record Configuration(Map<String, String> wishes) {

    private static final String HEADER = "# Written anew at every start: what is changed here is lost.";

    /** For a machine of some 2 GB and an SSD, shared with the shop itself. */
    private static final List<String> SMALL_SHOP = List.of(
            "shared_buffers = 256MB",
            "max_connections = 100",
            "work_mem = 16MB",
            "maintenance_work_mem = 128MB",
            "wal_buffers = 16MB",
            "min_wal_size = 256MB",
            "max_wal_size = 2GB",
            "random_page_cost = 1.1",
            "jit = off",
            "track_io_timing = on",
            "timezone = 'UTC'",
            "lc_messages = 'C'");

    /** What was acknowledged is on the disk, and nobody but this machine can knock at the door. */
    private static final List<String> FIXED = List.of(
            "fsync = on",
            "full_page_writes = on",
            "synchronous_commit = on",
            "listen_addresses = '127.0.0.1'",
            "unix_socket_directories = ''",
            "password_encryption = 'scram-sha-256'",
            "cluster_name = 'consigne'");

    private static final Set<String> OURS = Set.of(
            "fsync",
            "full_page_writes",
            "synchronous_commit",
            "listen_addresses",
            "unix_socket_directories",
            "password_encryption",
            "cluster_name",
            "port",
            "data_directory",
            "hba_file",
            "ident_file",
            "config_file");

    public Configuration {
        wishes = Map.copyOf(wishes);
    }

    public Configuration with(String name, String value) {
        if (!name.matches("[a-z_]+(\\.[a-z_]+)?") || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Not a setting of PostgreSQL: " + name);
        }
        if (OURS.contains(name)) {
            throw new IllegalArgumentException(name + " is not for the caller to set");
        }
        Map<String, String> more = new LinkedHashMap<>(wishes);
        more.put(name, value);
        return new Configuration(more);
    }

    public void write(Path data, int port) throws IOException {
        Stream<String> wished = wishes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(wish -> wish.getKey() + " = '"
                        + wish.getValue().replace("\\", "\\\\").replace("'", "''") + "'");
        Files.write(
                data.resolve("postgresql.conf"),
                Stream.of(
                                Stream.of(HEADER),
                                SMALL_SHOP.stream(),
                                ServerLog.SETTINGS.stream(),
                                wished,
                                FIXED.stream(),
                                Stream.of("port = " + port))
                        .flatMap(lines -> lines)
                        .toList());
        Files.write(data.resolve("pg_hba.conf"), List.of(HEADER, "host all all 127.0.0.1/32 scram-sha-256"));
        // Settings made by ALTER SYSTEM would win over those above.
        Files.write(data.resolve("postgresql.auto.conf"), List.of(HEADER));
    }
}
