package consigne.imports.job;

import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The file of an import, from any byte on; one part of it is in memory at a time. */
public final class Chunks extends InputStream {

    /** How many bytes each part has, but for the last. */
    public static final int SIZE = 1 << 20;

    private final JdbcClient database;
    private final UUID id;
    private int number;
    private byte @Nullable [] chunk;
    private int at;

    public Chunks(JdbcClient database, UUID id, long offset) {
        this.database = database;
        this.id = id;
        this.number = Math.toIntExact(offset / SIZE);
        this.at = (int) (offset % SIZE);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        byte[] current = chunk == null ? load() : chunk;
        if (at >= current.length && current.length == SIZE) {
            number++;
            at = 0;
            current = load();
        }
        int count = Math.min(length, current.length - at);
        if (count <= 0) {
            return -1;
        }
        System.arraycopy(current, at, target, from, count);
        at += count;
        return count;
    }

    private byte[] load() {
        byte[] loaded = database.sql("select content from import_chunk where import_id = ? and number = ?")
                .params(id, number)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .orElse(new byte[0]);
        chunk = loaded;
        return loaded;
    }
}
