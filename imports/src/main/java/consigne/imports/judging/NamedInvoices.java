package consigne.imports.judging;

import consigne.imports.judging.Judged.Named;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds which invoices a row may stand on that cannot be read: no invoice is to be taken over without it. A separator
 * or an end of line that is lost joins the number to what stands beside it, so its beginnings and ends count too.
 */
final class NamedInvoices {

    private final Header header;
    private final char separator;

    NamedInvoices(Header header, char separator) {
        this.header = header;
        this.separator = separator;
    }

    /** What the text of a row, or of several lines, may name. */
    List<Named> in(String text) {
        Set<Named> named = new LinkedHashSet<>();
        boolean quotes = text.indexOf('"') >= 0;
        int before = 0;
        for (String line : text.split("[\r\n]+", -1)) {
            List<String> fields = fields(line);
            for (int i = 0; i < fields.size(); i++) {
                if (quotes || isNearInvoice(i, fields.size())) {
                    addParts(named, before + i, fields.get(i).replace("\"", "").strip());
                }
            }
            before += fields.size();
        }
        return List.copyOf(named);
    }

    /** Whether the number may have come to stand there: where separators are lost, or rows are joined. */
    private boolean isNearInvoice(int field, int fields) {
        int lost = header.width() - fields;
        return lost < 0 || (field <= header.invoicePlace() && field >= header.invoicePlace() - lost);
    }

    private List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        int begin = 0;
        for (int end = line.indexOf(separator); end >= 0; end = line.indexOf(separator, begin)) {
            fields.add(line.substring(begin, end));
            begin = end + 1;
        }
        fields.add(line.substring(begin));
        return fields;
    }

    private static void addParts(Set<Named> named, int field, String text) {
        int length = Math.min(text.length(), Rules.LONGEST_INVOICE);
        for (int i = 1; i <= length; i++) {
            add(named, field, text.substring(0, i));
            add(named, field, text.substring(text.length() - i));
        }
    }

    private static void add(Set<Named> named, int field, String text) {
        String invoice = text.strip();
        if (!invoice.isEmpty() && !Texts.holdsControl(invoice)) {
            named.add(new Named(field, invoice));
        }
    }
}
