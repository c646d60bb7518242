package consigne.query.exports.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written here is read by somebody else's reader. */
class WritingParquetTest {

    private static final Database DATABASE = TestPostgres.freshDatabase();

    private static final List<String> TYPES =
            List.of("bigint", "numeric", "text", "jsonb", "timestamp with time zone", "boolean", "uuid");

    private static final String ROWS = """
            select n, nullif(n, 3) * -1.25 as amount, nullif('Käse ' || n, 'Käse 4') as name, jsonb_build_object('n', n) as says,
                timestamptz '2026-03-02 08:00:00.123456Z' + n * interval '1 second' as at, mod(n, 3) = 0 as third,
                case when n <> 2 then '0198f2c0-7d4e-7000-8000-000000000001'::uuid end as id
            from generate_series(1::bigint, %d) n""";

    @Test
    void eachValueIsReadAsItWasAndWhatIsNotThereIsNotThere() throws Exception {
        try (ParquetFileReader file = open(written(ROWS.formatted(10)));
                RowReader row = file.rowReader()) {
            for (long n = 1; n <= 10; n++) {
                assertThat(row.hasNext()).isTrue();
                row.next();
                assertThat(row.getLong(0)).isEqualTo(n);
                assertThat(row.isNull(1)).isEqualTo(n == 3);
                if (n != 3) {
                    assertThat(row.getDecimal(1))
                            .isEqualByComparingTo(new BigDecimal("-1.25").multiply(BigDecimal.valueOf(n)));
                }
                assertThat(row.isNull(2)).isEqualTo(n == 4);
                if (n != 4) {
                    assertThat(row.getString(2)).isEqualTo("Käse " + n);
                }
                assertThat(row.getString(3)).isEqualTo("{\"n\": " + n + "}");
                assertThat(row.getTimestamp(4))
                        .isEqualTo(Instant.parse("2026-03-02T08:00:00.123456Z").plusSeconds(n));
                assertThat(row.getBoolean(5)).isEqualTo(n % 3 == 0);
                assertThat(row.isNull(6)).isEqualTo(n == 2);
            }
            assertThat(row.hasNext()).isFalse();
        }
    }

    @Test
    void moreRowsThanAreHeldAreWrittenPartByPart() throws Exception {
        try (ParquetFileReader file = open(written(ROWS.formatted(50_001)));
                RowReader row = file.rowReader()) {
            assertThat(file.getFileMetaData().numRows()).isEqualTo(50_001);
            assertThat(file.getFileMetaData().rowGroups()).hasSizeGreaterThan(2);
            long read = 0;
            while (row.hasNext()) {
                row.next();
                read++;
                assertThat(row.getLong(0)).isEqualTo(read);
                assertThat(row.getBoolean(5)).isEqualTo(read % 3 == 0);
            }
            assertThat(read).isEqualTo(50_001);
        }
    }

    @Test
    void noRowsAreAFileToo() throws Exception {
        try (ParquetFileReader file = open(written(ROWS.formatted(0)))) {
            assertThat(file.getFileMetaData().numRows()).isZero();
        }
    }

    private static ParquetFileReader open(byte[] file) throws IOException {
        return ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
    }

    private static byte[] written(String query) throws SQLException, IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Connection connection =
                        DriverManager.getConnection(DATABASE.jdbcUrl(), DATABASE.username(), DATABASE.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            ParquetRows.write(rows, TYPES, file);
        }
        return file.toByteArray();
    }
}
