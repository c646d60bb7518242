package consigne.imports.products.rows;

import static consigne.imports.products.rows.ProductColumn.CONTAINER;
import static consigne.imports.products.rows.ProductColumn.CONTAINERS_PER_UNIT;
import static consigne.imports.products.rows.ProductColumn.CURRENCY;
import static consigne.imports.products.rows.ProductColumn.DEPOT;
import static consigne.imports.products.rows.ProductColumn.EAN;
import static consigne.imports.products.rows.ProductColumn.NAME;
import static consigne.imports.products.rows.ProductColumn.ON_HAND;
import static consigne.imports.products.rows.ProductColumn.SKU;
import static consigne.imports.products.rows.ProductColumn.UNIT_PRICE;
import static consigne.imports.products.rows.ProductColumn.VAT_PERCENT;

import consigne.api.Money;
import consigne.api.Name;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Ean;
import consigne.api.catalogue.Packaging;
import consigne.api.catalogue.ProductCommand;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import consigne.api.form.Malformed;
import consigne.api.place.Depot;
import consigne.api.stock.StockCommand;
import consigne.imports.csv.CsvRecord;
import consigne.imports.products.rows.JudgedProduct.Right;
import consigne.imports.products.rows.JudgedProduct.Wrong;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Judges each row by itself; the same row is always judged the same. */
final class ProductRules {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");

    private final ProductHeader header;
    private final Currency ofTheShop;

    /** @param ofTheShop the currency of prices that name none */
    ProductRules(ProductHeader header, Currency ofTheShop) {
        this.header = header;
        this.ofTheShop = ofTheShop;
    }

    JudgedProduct judge(CsvRecord record) {
        return switch (record) {
            case CsvRecord.Unreadable it -> new Wrong(it.line(), it.bytes(), it.reason(), it.text());
            case CsvRecord.Row it -> judge(it);
        };
    }

    private JudgedProduct judge(CsvRecord.Row row) {
        int width = row.fields().size();
        if (width != header.width()) {
            return wrong(row, "has " + width + " columns instead of " + header.width());
        }
        try {
            return new Right(product(row));
        } catch (WrongField wrong) {
            return wrong(row, String.valueOf(wrong.getMessage()));
        }
    }

    private static Wrong wrong(CsvRecord.Row row, String reason) {
        return new Wrong(row.line(), row.bytes(), reason, row.text());
    }

    private ProductRow product(CsvRecord.Row row) throws WrongField {
        List<String> fields = row.fields();
        Currency currency = read(fields, CURRENCY, Money::currencyOf).orElse(ofTheShop);
        return new ProductRow(
                row.line(),
                row.bytes(),
                row.text(),
                required(fields, SKU, Sku::new),
                required(fields, NAME, Name::new),
                required(fields, UNIT_PRICE, price -> price(price, currency)),
                required(fields, VAT_PERCENT, percent -> VatRate.of(decimal(percent))),
                packaging(fields).orElse(null),
                read(fields, EAN, Ean::new).orElse(null),
                read(fields, DEPOT, Depot::new).orElse(Depot.MAIN),
                read(fields, ON_HAND, ProductRules::onHand).orElse(null),
                true);
    }

    private Optional<Packaging> packaging(List<String> fields) throws WrongField {
        Optional<ContainerType> container = read(fields, CONTAINER, ContainerType::new);
        Optional<Quantity> perUnit = read(fields, CONTAINERS_PER_UNIT, ProductRules::perUnit);
        if (container.isEmpty() && perUnit.isPresent()) {
            throw new WrongField("has " + CONTAINERS_PER_UNIT.label() + " without a container");
        }
        return container.map(type -> new Packaging(type, perUnit.orElse(new Quantity(1))));
    }

    private <T> T required(List<String> fields, ProductColumn column, Function<String, T> reading) throws WrongField {
        return read(fields, column, reading).orElseThrow(() -> new WrongField("has no " + column.label()));
    }

    private <T> Optional<T> read(List<String> fields, ProductColumn column, Function<String, T> reading)
            throws WrongField {
        String text = header.field(fields, column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(text));
        } catch (Malformed malformed) {
            throw new WrongField("has a wrong " + column.label() + ": it " + malformed.getMessage());
        }
    }

    private static Money price(String text, Currency currency) {
        return Money.priced(
                "unitPrice", Money.of(decimal(text), currency.getCurrencyCode()), ProductCommand.MOST_UNIT_PRICE);
    }

    /** Where a number of the shop's language has a comma, ours has a point. */
    private static String decimal(String text) {
        return text.indexOf('.') < 0 ? text.replace(',', '.') : text;
    }

    private static Quantity perUnit(String text) {
        return whole(text, 1, Packaging.MOST_PER_UNIT);
    }

    private static Quantity onHand(String text) {
        return whole(text, 0, StockCommand.MOST_ON_HAND);
    }

    private static Quantity whole(String text, long least, long most) {
        long value = WHOLE.matcher(text).matches() ? Long.parseLong(text) : -1;
        if (value < least || value > most) {
            throw new Malformed(null, "must be a whole number from " + least + " to " + most);
        }
        return new Quantity(value);
    }

    /** A field is not as it should be. */
    private static final class WrongField extends Exception {

        private static final long serialVersionUID = 1L;

        WrongField(String reason) {
            super(reason, null, false, false);
        }
    }
}
