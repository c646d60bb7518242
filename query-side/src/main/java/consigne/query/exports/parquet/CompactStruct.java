package consigne.query.exports.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a struct field by field, in the order of their numbers, of which each is at most 15 above the one before.
 *
 * <p>Source: Apache Thrift, compact protocol encoding.
 */
final class CompactStruct {

    private static final int INT32 = 5;
    private static final int INT64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    private static final int LONGEST_SHORT_LIST = 14;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int last;

    CompactStruct number(int field, int value) {
        begin(field, INT32);
        zigZag(value);
        return this;
    }

    CompactStruct longNumber(int field, long value) {
        begin(field, INT64);
        zigZag(value);
        return this;
    }

    CompactStruct text(int field, String value) {
        begin(field, BINARY);
        binary(value);
        return this;
    }

    CompactStruct numbers(int field, List<Integer> values) {
        begin(field, LIST);
        list(values.size(), INT32);
        values.forEach(this::zigZag);
        return this;
    }

    CompactStruct texts(int field, List<String> values) {
        begin(field, LIST);
        list(values.size(), BINARY);
        values.forEach(this::binary);
        return this;
    }

    CompactStruct struct(int field, CompactStruct value) {
        begin(field, STRUCT);
        bytes.writeBytes(value.end());
        return this;
    }

    CompactStruct structs(int field, List<byte[]> ended) {
        begin(field, LIST);
        list(ended.size(), STRUCT);
        ended.forEach(bytes::writeBytes);
        return this;
    }

    /** All of it; nothing can be written after that. */
    byte[] end() {
        bytes.write(0);
        return bytes.toByteArray();
    }

    private void begin(int field, int type) {
        bytes.write(((field - last) << 4) | type);
        last = field;
    }

    private void list(int size, int type) {
        if (size <= LONGEST_SHORT_LIST) {
            bytes.write((size << 4) | type);
        } else {
            bytes.write(0xf0 | type);
            variable(size, bytes);
        }
    }

    private void binary(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        variable(utf8.length, bytes);
        bytes.writeBytes(utf8);
    }

    private void zigZag(long value) {
        variable((value << 1) ^ (value >> 63), bytes);
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
    static void variable(long value, ByteArrayOutputStream target) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            target.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        target.write((int) rest);
    }
}
