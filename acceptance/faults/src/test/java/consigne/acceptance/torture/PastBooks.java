package consigne.acceptance.torture;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The books of a shop's past as a file, and what their orders come to by code that is not the import's. */
final class PastBooks {

    private static final Pattern CHARGE =
            Pattern.compile("POST|DOT|M|m|D|S|C2|BANK CHARGES|AMAZONFEE|CRUK|PADS|gift_0001_.*");
    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
    private static final int INVOICES = 300;

    private final byte[] packed;
    private final Map<String, PastOrder> orders = new HashMap<>();

    private PastBooks(byte[] packed) {
        this.packed = packed;
        Map<String, Rows> invoices = new HashMap<>();
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed));
                var lines = new BufferedReader(new InputStreamReader(unpacked, StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(PastBooks::fields)
                    .forEach(row -> invoices.computeIfAbsent(row.getFirst(), _ -> new Rows())
                            .add(row));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        invoices.forEach((number, rows) -> {
            if (!number.startsWith("A") && !number.startsWith("C") && rows.isOrder()) {
                orders.put(number, new PastOrder(rows.goods, rows.charges));
            }
        });
    }

    /** A file of the kind "online-retail", packed. */
    static PastBooks in(Path file) throws IOException {
        return new PastBooks(Files.readAllBytes(file));
    }

    /** Some days of a shop that has everything that real ones have, charges that cancel each other out among it. */
    static PastBooks madeUp(Random random) throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int number = 536_000; number < 536_000 + INVOICES; number++) {
            String of = "," + "2010-12-%02dT%02d:26:00".formatted(1 + random.nextInt(28), random.nextInt(24)) + ",";
            String by = "," + (17_000 + random.nextInt(20)) + ",UK\n";
            for (int line = 0; line <= random.nextInt(4); line++) {
                rows.append("%d,A%d,\"LAMP, LIT\",%d%s%d.%02d%s"
                        .formatted(
                                number, line, 1 + random.nextInt(24), of, random.nextInt(9), random.nextInt(99), by));
            }
            rows.append(
                    switch (random.nextInt(8)) {
                        case 0 -> number + ",POST,POSTAGE,1" + of + "18.00" + by;
                        case 1 -> number + ",D,Discount,-1" + of + "2.75" + by;
                        case 2 ->
                            number + ",POST,POSTAGE,2" + of + "1.5" + by + number + ",D,Discount,-1" + of + "3" + by;
                        case 3 -> "C" + number + ",A0,LAMP,-1" + of + "0.85" + by;
                        case 4 -> number + ",A7,LAMP,-1" + of + "0.85" + by;
                        case 5 -> "9" + number + ",A0,damaged,-3" + of + "0,,UK\n";
                        case 6 -> "8" + number + ",M,Manual,1" + of + "12.345" + by;
                        default -> "";
                    });
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream all = new GZIPOutputStream(packed)) {
            all.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        }
        return new PastBooks(packed.toByteArray());
    }

    byte[] packed() {
        return packed;
    }

    /** By the number of the invoice. */
    Map<String, PastOrder> orders() {
        return orders;
    }

    /**
     * What an order comes to.
     *
     * @param goods of products, in cents
     * @param charges of what is no product
     */
    record PastOrder(long goods, long charges) {

        long total() {
            return goods + charges;
        }
    }

    /** The rows of one invoice. */
    private static final class Rows {

        private long goods;
        private long charges;
        private boolean sells;
        private boolean charged;
        private boolean takesBack;

        void add(List<String> row) {
            BigDecimal price = new BigDecimal(row.get(5));
            long quantity = Long.parseLong(row.get(3));
            long cents = price.multiply(BigDecimal.valueOf(quantity))
                    .setScale(2, RoundingMode.HALF_EVEN)
                    .unscaledValue()
                    .longValueExact();
            if (CHARGE.matcher(row.get(1)).matches()) {
                charged = true;
                charges += cents;
            } else if (price.signum() != 0 || (quantity > 0 && !row.get(6).isEmpty())) {
                sells |= quantity > 0;
                takesBack |= quantity < 0;
                goods += quantity > 0 ? cents : 0;
            }
        }

        boolean isOrder() {
            return sells || (charged && !takesBack);
        }
    }

    /** Separated by commas, but for those within quotes; none of the rows has quotes around an end of line. */
    private static List<String> fields(String row) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '"') {
                quoted = !quoted;
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
