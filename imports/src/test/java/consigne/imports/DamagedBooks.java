package consigne.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Books of some dozens of invoices, with damage to some of their rows: a byte that is lost, another, or one too many.
 *
 * @param text all of it, a character for each byte
 * @param rows how many rows each invoice has
 */
record DamagedBooks(String header, String text, Map<String, Long> rows) {

    private static final int INVOICES = 40;
    private static final String BYTES = "\",\n\r\u00FFx-0 \0";
    private static int known;

    static DamagedBooks of(Random random) {
        String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        String header = Shop.HEADER.strip() + end;
        Map<String, Long> counts = new LinkedHashMap<>();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < INVOICES; i++) {
            String invoice = (i % 7 == 6 ? "C" : "") + (500_000 + known++);
            int lines = 1 + random.nextInt(4);
            counts.put(invoice, (long) lines);
            for (int line = 0; line < lines; line++) {
                rows.add(row(random, invoice, i) + (random.nextInt(20) == 0 ? end + end : end));
            }
        }
        return new DamagedBooks(header, header + String.join("", damaged(random, moved(random, rows))), counts);
    }

    byte[] bytes() {
        return text.getBytes(ISO_8859_1);
    }

    private static String row(Random random, String invoice, int of) {
        String sku = random.nextInt(6) == 0 ? "POST" : "A" + random.nextInt(5);
        String quantity = (invoice.startsWith("C") || random.nextInt(9) == 0 ? "-" : "") + (1 + random.nextInt(9));
        String price = random.nextInt(9) == 0 ? "0" : random.nextInt(1, 50) + "." + random.nextInt(10, 99);
        String customer = of % 3 == 0 ? "" : "1785" + of % 5;
        return String.join(
                ",", invoice, sku, description(random), quantity, "2010-12-01T08:26:00", price, customer, "UK");
    }

    private static String description(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "\"LAMP, WHITE\"";
            case 1 -> "\"LAMP \"\"WHITE\"\"\"";
            case 2 -> "\"LAMP,\nwhite\"";
            case 3 -> inBytes("caf\u00E9");
            case 4 -> "";
            default -> "LAMP";
        };
    }

    private static String inBytes(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    /** Rows of an invoice need not stand together. */
    private static List<String> moved(Random random, List<String> rows) {
        List<String> moved = new ArrayList<>(rows);
        for (int i = 0; i < 3; i++) {
            moved.add(random.nextInt(moved.size()), moved.remove(random.nextInt(moved.size())));
        }
        return moved;
    }

    private static List<String> damaged(Random random, List<String> rows) {
        List<String> damaged = new ArrayList<>(rows);
        for (int i = random.nextInt(12); i < damaged.size(); i += 5 + random.nextInt(30)) {
            damaged.set(i, damaged(random, damaged.get(i)));
        }
        return damaged;
    }

    /** Anywhere but in an invoice's number or right before it: nobody could tell that from another number. */
    private static String damaged(Random random, String row) {
        int number = row.indexOf(',');
        char other = BYTES.charAt(random.nextInt(BYTES.length()));
        if (random.nextBoolean()) {
            int at = random.nextInt(number + 1, row.length());
            return row.substring(0, at) + other + row.substring(at);
        }
        int at = random.nextInt(number, row.length());
        boolean lost = random.nextBoolean() || (endsLine(row, at) && endsLine(row, at - 1));
        return row.substring(0, at) + (lost ? "" : other) + row.substring(at + 1);
    }

    private static boolean endsLine(String row, int at) {
        return "\r\n".indexOf(row.charAt(at)) >= 0;
    }
}
