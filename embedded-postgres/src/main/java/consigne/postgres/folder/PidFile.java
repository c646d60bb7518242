package consigne.postgres.folder;

import consigne.postgres.machine.Disk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What PostgreSQL says of itself in {@code postmaster.pid}: its pid in line 1 and its state in line 8, which is what
 * {@code pg_ctl} waits for too.
 */
public record PidFile(long pid, String state) {

    static final PidFile NONE = new PidFile(-1, "");

    public static PidFile in(Path data) throws IOException {
        List<String> lines = Disk.textOf(data.resolve("postmaster.pid")).lines().toList();
        if (lines.isEmpty() || !lines.getFirst().strip().matches("-?\\d{1,18}")) {
            return NONE;
        }
        // A minus sign marks PostgreSQL's single-user mode.
        long pid = Math.abs(Long.parseLong(lines.getFirst().strip()));
        return new PidFile(pid, lines.size() < 8 ? "" : lines.get(7).strip());
    }

    public boolean isReady() {
        return state.equals("ready");
    }
}
