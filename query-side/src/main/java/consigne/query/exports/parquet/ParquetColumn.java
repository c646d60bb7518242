package consigne.query.exports.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The values of one column in the rows that are held, which become one page. */
final class ParquetColumn {

    private static final int GZIP = 2;
    private static final int PLAIN = 0;
    private static final int RUN_LENGTHS = 3;

    private final String name;
    private final ParquetType type;
    private final BitSet present = new BitSet();
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private int rows;

    ParquetColumn(String name, ParquetType type) {
        this.name = name;
        this.type = type;
    }

    byte[] element() {
        return type.element(name);
    }

    void add(@Nullable Object value) {
        if (value != null) {
            present.set(rows);
            type.write(value, values);
        }
        rows++;
    }

    int size() {
        return values.size();
    }

    /**
     * A page with what describes it.
     *
     * @param bytes header and content, as they stand in the file
     * @param chunk describes the page where the file ends, given the place where it begins
     */
    @SuppressWarnings("ArrayRecordComponent") // written at once
    record Page(byte[] bytes, byte[] chunk) {}

    /** Makes a page of what is held, which is to stand at {@code offset}, and begins anew. */
    Page page(long offset) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] definitions = definitions();
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            content.write(definitions.length >> shift);
        }
        content.writeBytes(definitions);
        content.writeBytes(type == ParquetType.TRUTH ? bits() : values.toByteArray());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            content.writeTo(gzip);
        }
        byte[] header = new CompactStruct()
                .number(1, 0)
                .number(2, content.size())
                .number(3, packed.size())
                .struct(
                        5,
                        new CompactStruct()
                                .number(1, rows)
                                .number(2, PLAIN)
                                .number(3, RUN_LENGTHS)
                                .number(4, RUN_LENGTHS))
                .end();
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(header);
        packed.writeTo(page);
        byte[] chunk = chunk(offset, header.length + content.size(), page.size());
        present.clear();
        values.reset();
        rows = 0;
        return new Page(page.toByteArray(), chunk);
    }

    private byte[] chunk(long offset, long unpacked, long packed) {
        return new CompactStruct()
                .longNumber(2, offset)
                .struct(
                        3,
                        new CompactStruct()
                                .number(1, type.physical())
                                .numbers(2, List.of(PLAIN, RUN_LENGTHS))
                                .texts(3, List.of(name))
                                .number(4, GZIP)
                                .longNumber(5, rows)
                                .longNumber(6, unpacked)
                                .longNumber(7, packed)
                                .longNumber(9, offset))
                .end();
    }

    /** Which rows have a value: one run of bits, eight at a time. */
    private byte[] definitions() {
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        int groups = (rows + Byte.SIZE - 1) / Byte.SIZE;
        CompactStruct.variable(((long) groups << 1) | 1, run);
        byte[] bits = present.toByteArray();
        run.writeBytes(bits);
        run.writeBytes(new byte[groups - bits.length]);
        return run.toByteArray();
    }

    private byte[] bits() {
        byte[] truths = values.toByteArray();
        byte[] bits = new byte[(truths.length + Byte.SIZE - 1) / Byte.SIZE];
        for (int index = 0; index < truths.length; index++) {
            bits[index / Byte.SIZE] |= (byte) (truths[index] << (index % Byte.SIZE));
        }
        return bits;
    }
}
