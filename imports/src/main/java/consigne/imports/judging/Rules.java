package consigne.imports.judging;

import consigne.api.Money;
import consigne.imports.csv.CsvRecord;
import consigne.imports.judging.Judged.Rejected;
import consigne.imports.judging.Judged.Taken;
import consigne.imports.mapping.Mapping;
import consigne.imports.mapping.TimeReader;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges each row by itself; the same row is always judged the same. */
public final class Rules {

    /** The longest number of an invoice. */
    static final int LONGEST_INVOICE = 64;

    private final Header header;
    private final Currency currency;
    private final TimeReader times;
    private final Amounts amounts;
    private final LineRules rules;
    private final CodeRules codes;
    private final Swallow swallow;
    private final NamedInvoices named;

    public Rules(Mapping mapping, Header header, Currency currency) {
        this.header = header;
        this.currency = currency;
        this.times = mapping.time().reading();
        this.amounts = new Amounts(mapping);
        this.rules = new LineRules(mapping);
        this.codes = new CodeRules(mapping);
        this.swallow =
                new Swallow(header, mapping.separatorCharacter(), mapping.time().reading());
        this.named = new NamedInvoices(header, mapping.separatorCharacter());
    }

    /** What became of a row: of each of its lines, where its quotes swallowed other rows. */
    public List<Judged> judge(CsvRecord record) {
        return switch (record) {
            case CsvRecord.Unreadable it -> List.of(nameless(it.line(), it.bytes(), it.reason(), it.text()));
            case CsvRecord.Row it -> {
                List<String> swallowed = swallow.lines(it);
                yield swallowed.isEmpty() ? List.of(judgeRow(it)) : rejected(it, swallowed);
            }
        };
    }

    private List<Judged> rejected(CsvRecord.Row row, List<String> lines) {
        String reason = "stands within quotes that hold more than one row";
        List<Judged> rejected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rejected.add(nameless(row.line() + i, i == 0 ? row.bytes() : 0, reason, lines.get(i)));
        }
        return rejected;
    }

    private Rejected nameless(long line, long bytes, String reason, String text) {
        return new Rejected(line, bytes, reason, text, null, named.in(text), null);
    }

    private Judged judgeRow(CsvRecord.Row row) {
        List<String> fields = row.fields();
        if (fields.size() != header.width()) {
            String reason = "has " + fields.size() + " columns instead of " + header.width();
            return nameless(row.line(), row.bytes(), reason, row.text());
        }
        String invoice = header.invoice(fields);
        if (invoice.isEmpty() || invoice.length() > LONGEST_INVOICE || Texts.holdsControl(invoice)) {
            return nameless(row.line(), row.bytes(), "has no invoice number of 1 to 64 characters", row.text());
        }
        return switch (amounts.read(invoice, header.quantity(fields), header.amount(fields))) {
            case Amounts.Fault(var reason) -> rejected(row, reason, invoice, null);
            case Amounts.Read it -> judgeLine(row, invoice, it);
        };
    }

    private Judged judgeLine(CsvRecord.Row row, String invoice, Amounts.Read amount) {
        List<String> fields = row.fields();
        long cents = Money.rounded(amount.amount(), currency).cents();
        Set<Change> changes = EnumSet.noneOf(Change.class);
        String description = codes.description(Texts.oneLine(header.description(fields)), changes);
        String sku = codes.sku(header.sku(fields), changes);
        String customer = codes.customer(header.customer(fields), changes);
        var kind = rules.kind(invoice, header.sku(fields), amount.quantity(), amount.price(), customer);
        Optional<String> fault = rules.fault(kind, invoice, header.sku(fields), amount)
                .or(() -> codes.fault(sku, customer, description));
        if (fault.isPresent()) {
            return rejected(row, fault.get(), invoice, cents);
        }
        return switch (times.read(header.time(fields))) {
            case TimeReader.Fault(var reason) -> rejected(row, reason, invoice, cents);
            case TimeReader.At at -> {
                if (at.byRule()) {
                    changes.add(Change.TIME_DECIDED);
                }
                yield new Taken(
                        row.line(),
                        row.bytes(),
                        kind,
                        invoice,
                        sku,
                        description,
                        amount.quantity(),
                        amount.price(),
                        cents,
                        at.at(),
                        customer.isEmpty() ? null : customer,
                        changes.isEmpty() ? Set.of() : Set.copyOf(changes));
            }
        };
    }

    private static Rejected rejected(CsvRecord.Row row, String reason, String invoice, @Nullable Long cents) {
        return new Rejected(row.line(), row.bytes(), reason, row.text(), invoice, List.of(), cents);
    }
}
