package consigne.query.exports.parquet;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * What a column holds, by what PostgreSQL calls it, and how a value of it is written.
 *
 * <p>Source: Apache Parquet format, logical types, and plain encoding.
 */
enum ParquetType {
    TRUTH(0, ParquetType.AS_IT_IS),
    NUMBER(2, ParquetType.AS_IT_IS),
    TIME(2, 10),
    AMOUNT(7, 5),
    JSON(6, 19),
    TEXT(6, 0);

    /** Any number of this shop's, with more decimals than a price has. */
    static final int DIGITS = 38;

    static final int DECIMALS = 9;
    static final int BYTES_OF_AN_AMOUNT = 16;

    private static final int AS_IT_IS = -1;

    private final int physical;
    private final int logical;

    ParquetType(int physical, int logical) {
        this.physical = physical;
        this.logical = logical;
    }

    static ParquetType of(String inPostgres) {
        return switch (inPostgres) {
            case "boolean" -> TRUTH;
            case "bigint", "integer", "smallint" -> NUMBER;
            case "timestamp with time zone" -> TIME;
            case "numeric" -> AMOUNT;
            case "jsonb", "json" -> JSON;
            default -> TEXT;
        };
    }

    int physical() {
        return physical;
    }

    /** Describes a column of it, which may have no value in a row. */
    byte[] element(String name) {
        CompactStruct element = new CompactStruct().number(1, physical);
        if (this == AMOUNT) {
            element.number(2, BYTES_OF_AN_AMOUNT);
        }
        element.number(3, 1).text(4, name);
        if (logical != AS_IT_IS) {
            element.number(6, logical);
        }
        if (this == AMOUNT) {
            element.number(7, DECIMALS).number(8, DIGITS);
        }
        return element.end();
    }

    /** Writes a value as the database's driver gives it; {@link #TRUTH} is written in bits, elsewhere. */
    void write(Object value, ByteArrayOutputStream target) {
        switch (this) {
            case TRUTH -> target.write((Boolean) value ? 1 : 0);
            case NUMBER -> target.writeBytes(littleEndian(((Number) value).longValue()));
            case TIME -> target.writeBytes(littleEndian(micros(value)));
            case AMOUNT -> target.writeBytes(unscaled((BigDecimal) value));
            case JSON, TEXT -> {
                byte[] utf8 = value.toString().getBytes(StandardCharsets.UTF_8);
                target.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(utf8.length)
                        .array());
                target.writeBytes(utf8);
            }
        }
    }

    private static long micros(Object value) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, ((OffsetDateTime) value).toInstant());
    }

    private static byte[] unscaled(BigDecimal value) {
        byte[] digits =
                value.setScale(DECIMALS, RoundingMode.HALF_EVEN).unscaledValue().toByteArray();
        byte[] padded = new byte[BYTES_OF_AN_AMOUNT];
        Arrays.fill(padded, (byte) (digits[0] < 0 ? -1 : 0));
        System.arraycopy(digits, 0, padded, padded.length - digits.length, digits.length);
        return padded;
    }

    private static byte[] littleEndian(long value) {
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
    }
}
