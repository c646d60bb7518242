package consigne.imports.mapping;

import consigne.api.CustomerId;
import consigne.api.Money;
import consigne.api.catalogue.Sku;
import consigne.api.form.Malformed;
import consigne.imports.csv.CsvRecord;
import consigne.imports.mapping.Judged.Rejected;
import consigne.imports.mapping.Judged.Taken;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Judges each row by itself; the same row is always judged the same. */
public final class Rules {

    /** The longest number of an invoice. */
    static final int LONGEST_INVOICE = 64;

    private final Mapping mapping;
    private final Header header;
    private final Currency currency;
    private final TimeForm.TimeReader times;
    private final Codes charges;
    private final List<RefusedCodes> refused;

    public Rules(Mapping mapping, Header header, Currency currency) {
        this.mapping = mapping;
        this.header = header;
        this.currency = currency;
        this.times = mapping.time().reading();
        this.charges = Codes.of(mapping.charges());
        this.refused = mapping.refused().stream().map(RefusedCodes::of).toList();
    }

    public Judged judge(CsvRecord row) {
        return switch (row) {
            case CsvRecord.Unreadable it -> new Rejected(it.line(), it.reason(), it.text(), null, null);
            case CsvRecord.Row it
            when it.fields().size() != header.width() ->
                new Rejected(
                        it.line(),
                        "has " + it.fields().size() + " columns instead of " + header.width(),
                        it.text(),
                        null,
                        null);
            case CsvRecord.Row it -> judge(it);
        };
    }

    private Judged judge(CsvRecord.Row row) {
        String invoice = header.invoice(row.fields());
        if (invoice.isEmpty() || invoice.length() > LONGEST_INVOICE || Texts.holdsControl(invoice)) {
            return new Rejected(row.line(), "has no invoice number of 1 to 64 characters", row.text(), null, null);
        }
        Optional<Long> quantity = Numbers.quantity(header.quantity(row.fields()));
        Optional<BigDecimal> price = Numbers.price(header.unitPrice(row.fields()));
        if (quantity.isEmpty() || price.isEmpty()) {
            return rejected(row, quantity.isEmpty() ? Numbers.NO_QUANTITY : Numbers.NO_PRICE, invoice, null);
        }
        BigDecimal amount = price.get().multiply(BigDecimal.valueOf(quantity.get()));
        if (amount.abs().compareTo(Numbers.MOST) > 0) {
            return rejected(row, "comes to an amount above " + Numbers.MOST, invoice, null);
        }
        long cents = Money.rounded(amount, currency).cents();
        Optional<Instant> at = times.read(header.time(row.fields()));
        String description = Texts.oneLine(header.description(row.fields()));
        String customer = header.customer(row.fields());
        Taken line = new Taken(
                row.line(),
                kind(invoice, header.sku(row.fields()), quantity.get(), price.get(), customer),
                invoice,
                header.sku(row.fields()),
                description,
                quantity.get(),
                price.get(),
                cents,
                at.orElse(Instant.EPOCH),
                customer.isEmpty() ? null : customer);
        String fault = at.isEmpty()
                ? "has a time that is not written as " + mapping.time().pattern()
                : fault(line);
        return fault == null ? line : rejected(row, fault, invoice, cents);
    }

    private Kind kind(String invoice, String sku, long quantity, BigDecimal price, String customer) {
        if (charges.hold(sku)) {
            return Kind.CHARGE;
        }
        if (mapping.isCancellation(invoice)) {
            return Kind.CREDIT_LINE;
        }
        return quantity < 0 || (price.signum() == 0 && customer.isEmpty()) ? Kind.STOCK_ADJUSTMENT : Kind.ORDER_LINE;
    }

    /** What stands against a line that can be read, or null. */
    private @Nullable String fault(Taken line) {
        for (RefusedCodes codes : refused) {
            if (codes.hold(line)) {
                return codes.reason();
            }
        }
        if (line.unitPrice().signum() < 0) {
            return "has a negative price";
        }
        if (line.quantity() == 0) {
            return "has a quantity of 0";
        }
        if (line.description().length() > Texts.LONGEST) {
            return "has a description of more than " + Texts.LONGEST + " characters";
        }
        if (line.kind() == Kind.CREDIT_LINE && line.quantity() > 0) {
            return "stands on a cancellation, and its quantity is not negative";
        }
        return formFault(line);
    }

    private static @Nullable String formFault(Taken line) {
        if (!hasForm(line.sku(), Sku::new)) {
            return "has a SKU of a wrong form";
        }
        return line.customer() == null || hasForm(line.customer(), CustomerId::new)
                ? null
                : "has a customer of a wrong form";
    }

    private static boolean hasForm(String text, Function<String, Record> making) {
        try {
            return making.apply(text) != null;
        } catch (Malformed wrong) {
            return false;
        }
    }

    private static Rejected rejected(CsvRecord.Row row, String reason, String invoice, @Nullable Long cents) {
        return new Rejected(row.line(), reason, row.text(), invoice, cents);
    }

    private record RefusedCodes(
            Codes skus, boolean anySku, @Nullable String invoicePrefix, String reason) {

        static RefusedCodes of(Mapping.Refused refused) {
            return new RefusedCodes(
                    Codes.of(refused.skus()), refused.skus().isEmpty(), refused.invoicePrefix(), refused.reason());
        }

        boolean hold(Taken line) {
            return (anySku || skus.hold(line.sku()))
                    && (invoicePrefix == null || line.invoice().startsWith(invoicePrefix));
        }
    }
}
