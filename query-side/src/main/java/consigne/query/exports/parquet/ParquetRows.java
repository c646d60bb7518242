package consigne.query.exports.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of the database as a Parquet file: so many rows at a time, each column's in a page, packed with gzip. It
 * holds no more than those, and some bytes a page for the end of the file.
 *
 * <p>Source: Apache Parquet format 2.10.
 */
public final class ParquetRows {

    private static final byte[] MARK = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_BYTES = 8 << 20;

    private final OutputStream target;
    private final List<ParquetColumn> columns = new ArrayList<>();
    private final List<ParquetType> types = new ArrayList<>();
    private final List<byte[]> groups = new ArrayList<>();
    private long written;
    private long rows;
    private int held;

    private ParquetRows(OutputStream target) {
        this.target = target;
    }

    /**
     * Writes all rows.
     *
     * @param inPostgres what PostgreSQL calls the type of each column
     */
    public static void write(ResultSet source, List<String> inPostgres, OutputStream target)
            throws SQLException, IOException {
        ParquetRows file = new ParquetRows(target);
        ResultSetMetaData described = source.getMetaData();
        for (int index = 0; index < inPostgres.size(); index++) {
            ParquetType type = ParquetType.of(inPostgres.get(index));
            file.types.add(type);
            file.columns.add(new ParquetColumn(described.getColumnLabel(index + 1), type));
        }
        file.write(MARK);
        while (source.next()) {
            file.add(source);
        }
        file.end();
    }

    private void add(ResultSet row) throws SQLException, IOException {
        int bytes = 0;
        for (int index = 0; index < columns.size(); index++) {
            columns.get(index).add(value(row, index));
            bytes += columns.get(index).size();
        }
        held++;
        if (held == MOST_ROWS || bytes >= MOST_BYTES) {
            writeGroup();
        }
    }

    private @Nullable Object value(ResultSet row, int index) throws SQLException {
        return types.get(index) == ParquetType.TIME
                ? row.getObject(index + 1, OffsetDateTime.class)
                : row.getObject(index + 1);
    }

    private void writeGroup() throws IOException {
        List<byte[]> chunks = new ArrayList<>();
        long begun = written;
        for (ParquetColumn column : columns) {
            ParquetColumn.Page page = column.page(written);
            write(page.bytes());
            chunks.add(page.chunk());
        }
        groups.add(new CompactStruct()
                .structs(1, chunks)
                .longNumber(2, written - begun)
                .longNumber(3, held)
                .end());
        rows += held;
        held = 0;
    }

    private void end() throws IOException {
        if (held > 0) {
            writeGroup();
        }
        List<byte[]> schema = new ArrayList<>();
        schema.add(new CompactStruct().text(4, "row").number(5, columns.size()).end());
        columns.forEach(column -> schema.add(column.element()));
        byte[] footer = new CompactStruct()
                .number(1, 1)
                .structs(2, schema)
                .longNumber(3, rows)
                .structs(4, groups)
                .text(6, "Consigne")
                .end();
        write(footer);
        write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(footer.length)
                .array());
        write(MARK);
    }

    private void write(byte[] bytes) throws IOException {
        target.write(bytes);
        written += bytes.length;
    }
}
