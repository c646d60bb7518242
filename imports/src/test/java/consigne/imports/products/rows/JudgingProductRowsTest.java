package consigne.imports.products.rows;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Money;
import consigne.api.catalogue.ContainerType;
import consigne.api.place.Depot;
import consigne.imports.csv.Alphabet;
import consigne.imports.csv.CsvReader;
import consigne.imports.csv.CsvRecord;
import consigne.imports.csv.HeaderFault;
import consigne.imports.csv.HeaderRow;
import consigne.imports.products.rows.JudgedProduct.Right;
import consigne.imports.products.rows.JudgedProduct.Wrong;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgingProductRowsTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final String HEADER =
            "sku,name,unitPrice,vatPercent,currency,container,containersPerUnit,ean,onHand,depot\n";

    @Test
    void aRowMaySayEverything() throws IOException, HeaderFault {
        ProductRow row = right("cola, Cola 33 cl ,1.95,5.5,GBP,bottle-33,24,3264065480321,240,quai-12");

        assertThat(row.name().value()).isEqualTo("Cola 33 cl");
        assertThat(row.unitPrice()).isEqualTo(Money.of("1.95", "GBP"));
        assertThat(Objects.requireNonNull(row.packaging()).perUnit().value()).isEqualTo(24);
        assertThat(row.depot()).isEqualTo(new Depot("quai-12"));
        assertThat(row.count().orElseThrow().counted().value()).isEqualTo(240);
    }

    @Test
    void aRowMaySayNoMoreThanItMust() throws IOException, HeaderFault {
        ProductRow row = right("cola,Cola,2,20,,,,,,");

        assertThat(row.unitPrice()).isEqualTo(Money.ofCents(200, EUR));
        assertThat(row.packaging()).isNull();
        assertThat(row.ean()).isNull();
        assertThat(row.depot()).isEqualTo(Depot.MAIN);
        assertThat(row.count()).isEmpty();
    }

    @Test
    void oneContainerComesWithAUnitWhereNothingIsSaid() throws IOException, HeaderFault {
        var packaging =
                Objects.requireNonNull(right("cola,Cola,2,20,,bottle-33,,,,").packaging());

        assertThat(packaging.container()).isEqualTo(new ContainerType("bottle-33"));
        assertThat(packaging.perUnit().value()).isEqualTo(1);
    }

    @Test
    void aNumberMayHaveACommaWhereOursHaveAPoint() throws IOException, HeaderFault {
        ProductRow row = right("cola,Cola,\"1,95\",\"5,5\",,,,,,");

        assertThat(row.unitPrice()).isEqualTo(Money.of("1.95", "EUR"));
        assertThat(row.vatRate().percent()).isEqualByComparingTo("5.5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,Cola,1.95,5.5,,,,,,                   | has no sku
            cola,,1.95,5.5,,,,,,                   | has no name
            cola,Cola,,5.5,,,,,,                   | has no unitPrice
            cola,Cola,1.95,,,,,,,                  | has no vatPercent
            käse,Cola,1.95,5.5,,,,,,               | has a wrong sku: it must match [A-Za-z0-9][A-Za-z0-9._ -]{0,63}
            cola,Cola,1.955,5.5,,,,,,              | has a wrong unitPrice: it must be digits with at most two decimals
            cola,Cola,-1,5.5,,,,,,                 | has a wrong unitPrice: it must not be negative
            cola,Cola,1000000000.01,5.5,,,,,,      | has a wrong unitPrice: it must not be above 1000000000
            cola,Cola,"1.234,56",5.5,,,,,,         | has a wrong unitPrice: it must be digits with at most two decimals
            cola,Cola,1.95,much,,,,,,              | has a wrong vatPercent: it must be a number
            cola,Cola,1.95,101,,,,,,               | has a wrong vatPercent: it must be from 0 to 100
            cola,Cola,1.95,5.5,EURO,,,,,           | has a wrong currency: it must be an ISO 4217 code
            cola,Cola,1.95,5.5,JPY,,,,,            | has a wrong unitPrice: it must be a currency with two decimals
            cola,Cola,1.95,5.5,,Bottle,,,,         | has a wrong container: it must match [a-z0-9][a-z0-9-]{0,31}
            cola,Cola,1.95,5.5,,bottle-33,0,,,     | has a wrong containersPerUnit: it must be a whole number from 1 to 1000
            cola,Cola,1.95,5.5,,,6,,,              | has containersPerUnit without a container
            cola,Cola,1.95,5.5,,,,3264065480322,,  | has a wrong ean: it must end in the check digit of the digits before it
            cola,Cola,1.95,5.5,,,,,-1,             | has a wrong onHand: it must be a whole number from 0 to 500000000
            cola,Cola,1.95,5.5,,,,,1.5,            | has a wrong onHand: it must be a whole number from 0 to 500000000
            cola,Cola,1.95,5.5,,,,,500000001,      | has a wrong onHand: it must be a whole number from 0 to 500000000
            cola,Cola,1.95,5.5,,,,,1,Quai 12       | has a wrong depot: it must match [a-z0-9][a-z0-9-]{0,31}
            cola,Cola,1.95,5.5                     | has 4 columns instead of 10
            """)
    void aRowThatIsWrongSaysWhy(String row, String reason) throws IOException, HeaderFault {
        assertThat(judged(row))
                .isInstanceOfSatisfying(
                        Wrong.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }

    private static ProductRow right(String row) throws IOException, HeaderFault {
        return switch (judged(row)) {
            case Right(ProductRow right) -> right;
            case Wrong wrong -> throw new AssertionError(wrong);
        };
    }

    private static JudgedProduct judged(String row) throws IOException, HeaderFault {
        byte[] file = (HEADER + row + "\n").getBytes(StandardCharsets.UTF_8);
        CsvReader reader = new CsvReader(new ByteArrayInputStream(file), ',', Alphabet.UTF_8);
        ProductHeader header = ProductHeader.of(HeaderRow.of(reader.next()));
        CsvRecord read = Objects.requireNonNull(reader.next());
        return new ProductRules(header, EUR).judge(read);
    }
}
