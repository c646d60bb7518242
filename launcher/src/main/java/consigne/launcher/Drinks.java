package consigne.launcher;

import consigne.api.Money;
import consigne.api.Name;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Ean;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The drinks of the demo shop: real names, made-up prices. */
final class Drinks {

    private static final String FILE = "/demo/drinks.csv";

    record Drink(Sku sku, Ean ean, Name name, ContainerType container, Money unitPrice, VatRate vatRate) {}

    private Drinks() {}

    static List<Drink> read() {
        try (InputStream file = Objects.requireNonNull(Drinks.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Drinks::drink)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Drink drink(String line) {
        String[] column = line.split(";", -1);
        return new Drink(
                new Sku(column[0]),
                new Ean(column[0]),
                new Name(column[1]),
                new ContainerType(column[2]),
                Money.of(column[3], "EUR"),
                new VatRate(new BigDecimal(column[4])));
    }
}
