package consigne.imports.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.imports.csv.CsvRecord.Row;
import consigne.imports.csv.CsvRecord.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SplittingRowsTest {

    @Property(tries = 300)
    void whatIsWrittenIsRead(@ForAll("tables") List<List<String>> table, @ForAll @IntRange(min = 1, max = 7) int piece)
            throws IOException {
        List<CsvRecord> rows = read(new Trickling(written(table), piece));

        assertThat(rows.stream().map(row -> ((Row) row).fields())).isEqualTo(table);
    }

    @Property(tries = 200)
    void aReaderThatGoesOnAfterAnyRowReadsTheRest(@ForAll("tables") List<List<String>> table) throws IOException {
        byte[] file = written(table);
        List<CsvRecord> all = read(new ByteArrayInputStream(file));
        CsvReader reader = new CsvReader(new ByteArrayInputStream(file), ',', Alphabet.UTF_8);
        for (int row = 1; reader.next() != null; row++) {
            int offset = (int) reader.offset();
            var rest = new ByteArrayInputStream(file, offset, file.length - offset);
            assertThat(read(reader.at(rest, offset, reader.line()))).isEqualTo(all.subList(row, all.size()));
        }
    }

    @Property(tries = 500)
    void everyByteIsARowsOrBlank(@ForAll byte[] noise, @ForAll Alphabet encoding) throws IOException {
        isAccountedFor(noise, encoding);
    }

    @Property(tries = 300)
    void everyByteOfWhatIsAlmostAFileIsARowsOrBlank(
            @ForAll("tables") List<List<String>> table, @ForAll @IntRange(max = 200) int at, @ForAll byte damage)
            throws IOException {
        byte[] file = written(table);
        if (at < file.length) {
            file[at] = damage;
        }
        isAccountedFor(file, Alphabet.UTF_8);
    }

    private static void isAccountedFor(byte[] file, Alphabet encoding) throws IOException {
        CsvReader reader = new CsvReader(new ByteArrayInputStream(file), ',', encoding);
        long ofRows = 0;
        for (CsvRecord row = reader.next(); row != null; row = reader.next()) {
            assertThat(row.bytes()).isPositive();
            ofRows += row.bytes();
        }
        assertThat(ofRows + reader.blank()).isEqualTo(file.length);
        assertThat(reader.offset()).isEqualTo(file.length);
    }

    @Property(tries = 200)
    void aLineMayEndInAnyWay(@ForAll("lineEnds") String end, @ForAll Alphabet encoding) throws IOException {
        String mark = encoding == Alphabet.UTF_16 ? "\uFEFF" : "";
        byte[] file = (mark + "é,b" + end + end + "\"c\r\nd\rf\",e" + end + "x,y").getBytes(charset(encoding));

        List<CsvRecord> rows = read(new CsvReader(new ByteArrayInputStream(file), ',', encoding));

        assertThat(rows)
                .extracting(row -> row.line() + " " + ((Row) row).fields())
                .containsExactly("1 [é, b]", "3 [c\r\nd\rf, e]", "6 [x, y]");
    }

    @Example
    void aFileInAnotherEncodingThanTheMappingsIsUnreadable() throws IOException {
        assertThat(fault("\uFEFFa,b".getBytes(StandardCharsets.UTF_16LE), Alphabet.UTF_8))
                .isEqualTo("begins as UTF-16 does; the mapping says UTF-8");
        assertThat(fault("\uFEFFa,b".getBytes(UTF_8), Alphabet.WINDOWS_1252))
                .isEqualTo("begins as UTF-8 does; the mapping says windows-1252");
        assertThat(fault("a,b".getBytes(StandardCharsets.UTF_16LE), Alphabet.UTF_16))
                .isEqualTo("has no byte order mark, as the mapping's UTF-16 has");
        assertThat(fault(new byte[] {'a', (byte) 0x81}, Alphabet.WINDOWS_1252)).isEqualTo("is not windows-1252");
    }

    private static String fault(byte[] file, Alphabet encoding) throws IOException {
        return ((Unreadable) read(new CsvReader(new ByteArrayInputStream(file), ',', encoding))
                        .getFirst())
                .reason();
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\n", "\r", "\r\n");
    }

    private static Charset charset(Alphabet encoding) {
        return encoding == Alphabet.UTF_16 ? StandardCharsets.UTF_16BE : Charset.forName(encoding.label());
    }

    @Example
    void linesAreCountedThroughQuotesAndEmptyLines() throws IOException {
        assertThat(rows("\uFEFFa,b\r\n\r\n\"x\r\ny\",\"say \"\"z\"\"\"\r\nlast,\"\""))
                .containsExactly(
                        new Row(1, 5, "a,b", List.of("a", "b")),
                        new Row(3, 20, "\"x\r\ny\",\"say \"\"z\"\"\"", List.of("x\r\ny", "say \"z\"")),
                        new Row(5, 7, "last,\"\"", List.of("last", "")));
    }

    @Example
    void aQuoteInsideAFieldStandsForItself() throws IOException {
        assertThat(rows("5\" pipe,\"a\"b\n"))
                .containsExactly(new Row(1, 13, "5\" pipe,\"a\"b", List.of("5\" pipe", "ab")));
    }

    @Example
    void aQuoteThatIsNeverClosedCostsItsLineOnly() throws IOException {
        List<CsvRecord> rows = rows("a,\"b\nc,d\n" + "e,f\n".repeat(30_000));

        assertThat(rows.getFirst())
                .isEqualTo(new Unreadable(1, 5, "a,\"b", "opens a quote that is not closed within 65536 characters"));
        assertThat(rows.get(1)).isEqualTo(new Row(2, 4, "c,d", List.of("c", "d")));
        assertThat(rows).hasSize(30_002);
        assertThat(rows.getLast().line()).isEqualTo(30_002);
    }

    @Example
    void aRowOfTenMegabytesIsPassedOver() throws IOException {
        List<CsvRecord> rows = rows("a,b\n\"" + "x".repeat(10_000_000) + "\",y\nc,d\n");

        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).isInstanceOfSatisfying(Unreadable.class, giant -> {
            assertThat(giant.reason()).isEqualTo("is longer than 65536 characters");
            assertThat(giant.text()).hasSize(2_000);
        });
        assertThat(rows.getLast()).isEqualTo(new Row(3, 4, "c,d", List.of("c", "d")));
    }

    @Example
    void theLongestRowIsReadAndOneByteMoreIsNot() throws IOException {
        String longest = "x".repeat(CsvReader.LONGEST);

        assertThat(rows(longest + "\na\n").getFirst()).isInstanceOf(Row.class);
        assertThat(rows(longest + "x\na\n").getFirst()).isInstanceOf(Unreadable.class);
    }

    @Example
    void bytesThatAreNoUtf8CostTheirRowOnly() throws IOException {
        var file = new ByteArrayInputStream("a,b\ncaf\u00e9,1\nc,d\n".getBytes(ISO_8859_1));

        assertThat(read(file))
                .containsExactly(
                        new Row(1, 4, "a,b", List.of("a", "b")),
                        new Unreadable(2, 7, "caf\uFFFD,1", "is not UTF-8"),
                        new Row(3, 4, "c,d", List.of("c", "d")));
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> field = Arbitraries.of("a", "b", ",", "\"", "\n", "\r", " ", "é", "€", "😀")
                .list()
                .ofMaxSize(12)
                .map(characters -> String.join("", characters));
        return field.list().ofMinSize(2).ofMaxSize(4).list().ofMaxSize(8);
    }

    private static byte[] written(List<List<String>> table) {
        return table.stream()
                .map(row -> row.stream()
                        .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .map(row -> row + "\r\n")
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    private static List<CsvRecord> rows(String file) throws IOException {
        return read(new ByteArrayInputStream(file.getBytes(UTF_8)));
    }

    private static List<CsvRecord> read(InputStream file) throws IOException {
        return read(new CsvReader(file, ',', Alphabet.UTF_8));
    }

    private static List<CsvRecord> read(CsvReader reader) throws IOException {
        List<CsvRecord> rows = new ArrayList<>();
        for (CsvRecord row = reader.next(); row != null; row = reader.next()) {
            rows.add(row);
        }
        return rows;
    }

    /** Gives a few bytes at a time, as a network does. */
    private static final class Trickling extends InputStream {

        private final InputStream bytes;
        private final int piece;

        Trickling(byte[] bytes, int piece) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.piece = piece;
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            return bytes.read(target, from, Math.min(length, piece));
        }
    }
}
