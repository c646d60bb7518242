package consigne.imports.judging;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.imports.csv.CsvRecord;
import consigne.imports.csv.CsvRecord.Row;
import consigne.imports.csv.CsvRecord.Unreadable;
import consigne.imports.csv.HeaderFault;
import consigne.imports.judging.Judged.Rejected;
import consigne.imports.judging.Judged.Taken;
import consigne.imports.mapping.Mapping;
import consigne.imports.mapping.Mappings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgingRowsTest {

    private static final List<String> HEADER = List.of(
            "InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country");

    private static final Mapping MAPPING = new Mappings(null).named("online-retail");

    private final Rules rules = rules();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            536365  | 85123A       | 6  | 2.55 | 17850 | ORDER_LINE
            536365  | 85123A       | 6  | 0    | 17850 | ORDER_LINE
            536365  | gift_0001_40 | 1  | 34   |       | CHARGE
            536365  | BANK CHARGES | -1 | 15   |       | CHARGE
            C536365 | POST         | -1 | 18   | 17850 | CHARGE
            C536365 | D            | 1  | -18  | 17850 | CHARGE
            536365  | D            | 1  | -18  | 17850 | CHARGE
            C536365 | 85123A       | -6 | 2.55 | 17850 | CREDIT_LINE
            536365  | 85123A       | -6 | 0    |       | STOCK_ADJUSTMENT
            536365  | 85123A       | 6  | 0.00 |       | STOCK_ADJUSTMENT
            536365  | 85123A       | -6 | 0    | 17850 | STOCK_ADJUSTMENT
            536365  | 85123A       | -6 | 1    | 17850 | CREDIT_LINE
            536365  | 85123A       | -6 | 1    |       | CREDIT_LINE
            """)
    void aRowIsOfOneKind(String invoice, String sku, String quantity, String price, String customer, Kind kind) {
        assertThat(judge(invoice, sku, quantity, price, customer == null ? "" : customer))
                .isInstanceOfSatisfying(
                        Taken.class, taken -> assertThat(taken.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''      | 85123A | 6          | 2.55        | 17850 | has no invoice number of 1 to 64 characters
            536365  | 85123A | 6.0        | 2.55        | 17850 | has a quantity that is no whole number of at most nine digits
            536365  | 85123A | 1000000000 | 2.55        | 17850 | has a quantity that is no whole number of at most nine digits
            536365  | 85123A | 6          | 2,55        | 17850 | has a unit price that is no number such as 1.95
            536365  | 85123A | 6          | NaN         | 17850 | has a unit price that is no number such as 1.95
            536365  | 85123A | 999999999  | 11          | 17850 | comes to an amount above 9999999999.99
            536365  | 85123A | 6          | -2.55       | 17850 | has a negative price
            536365  | 85123A | 0          | 2.55        | 17850 | has a quantity of 0
            536365  | ?      | 6          | 2.55        | 17850 | has a SKU of a wrong form
            536365  | ''     | 6          | 2.55        | 17850 | has a SKU of a wrong form
            536365  | 85123A | 6          | 2.55        | a b   | has a customer of a wrong form
            C536365 | M      | 1          | 373.57      | 17850 | stands on a cancellation, and its quantity is not negative
            C536365 | M      | -1         | -373.57     | 17850 | stands on a cancellation, and its quantity is not negative
            C536365 | 85123A | 6          | 2.55        | 17850 | stands on a cancellation, and its quantity is not negative
            A536365 | M      | 6          | 2.55        | 17850 | an adjustment of bad debt is an entry of the books and no sale
            536365  | B      | 6          | -2.55       |       | an adjustment of bad debt is an entry of the books and no sale
            """)
    void aRowIsRejectedForAReason(
            String invoice, String sku, String quantity, String price, String customer, String reason) {
        assertThat(judge(invoice, sku, quantity, price, customer == null ? "" : customer))
                .isInstanceOfSatisfying(Rejected.class, rejected -> {
                    assertThat(rejected.reason()).isEqualTo(reason);
                    assertThat(rejected.line()).isEqualTo(7);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2010-12-01",
                "2010-02-30T08:26:00",
                "2010-12-01T24:26:00",
                "0001-01-01T00:00:00"
            })
    void aTimeThatThereIsNotIsRejected(String time) {
        assertThat(judge(row("536365", "85123A", "lamp", "6", time, "2.55", "17850", "UK")))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.reason())
                                .isEqualTo("has a time that is not written as uuuu-MM-dd'T'HH:mm:ss"));
    }

    @Test
    void everythingOfALineIsRead() {
        assertThat(judge(row(
                        " 536365", "85123A", "lamp,\r\nwhite ", "6", "2010-12-01T08:26:00", "2.555", "17850", "UK")))
                .isEqualTo(new Taken(
                        7,
                        50,
                        Kind.ORDER_LINE,
                        "536365",
                        "85123A",
                        "lamp,  white",
                        6,
                        new BigDecimal("2.555"),
                        1533,
                        Instant.parse("2010-12-01T08:26:00Z"),
                        "17850",
                        Set.of()));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.125, 12", "1, 0.135, 14", "3, 0.125, 38", "1, 0.1250001, 13"})
    void amountsAreRoundedHalfToTheEvenCent(String quantity, String price, long cents) {
        assertThat(judge("536365", "85123A", quantity, price, "17850"))
                .isInstanceOfSatisfying(
                        Taken.class, taken -> assertThat(taken.cents()).isEqualTo(cents));
    }

    @Test
    void aRowOfAnotherWidthIsRejected() {
        assertThat(judge(new Row(7, 50, "536365,A1", List.of("536365", "85123A", "lamp"))))
                .isEqualTo(new Rejected(
                        7,
                        50,
                        "has 3 columns instead of 8",
                        "536365,A1",
                        null,
                        new NamedInvoices(header(), ',').in("536365,A1"),
                        null));
    }

    @Test
    void aRowThatCannotBeSplitIsRejected() {
        assertThat(rules.judge(new Unreadable(9, 6, "", "is not UTF-8")))
                .containsExactly(new Rejected(9, 6, "is not UTF-8", "", null, List.of(), null));
    }

    @Test
    void aDescriptionThatIsTooLongIsCutAndTheRowTaken() {
        String longest = "x".repeat(499);
        assertThat(judge(row("536365", "85123A", longest + "😀y", "6", "2010-12-01T08:26:00", "2.55", "17850", "UK")))
                .isInstanceOfSatisfying(Taken.class, taken -> {
                    assertThat(taken.description()).isEqualTo(longest);
                    assertThat(taken.changes()).containsExactly(Change.DESCRIPTION_CUT);
                });
    }

    private Judged judge(String invoice, String sku, String quantity, String price, String customer) {
        return judge(row(invoice, sku, "lamp", quantity, "2010-12-01T08:26:00", price, customer, "UK"));
    }

    private Judged judge(CsvRecord row) {
        return rules.judge(row).getFirst();
    }

    private static Row row(String... fields) {
        return new Row(7, 50, "the text", List.of(fields));
    }

    private static Rules rules() {
        return new Rules(MAPPING, header(), Currency.getInstance("GBP"));
    }

    private static Header header() {
        try {
            return Header.of(new Row(1, 90, "", HEADER), MAPPING.columns(), ',');
        } catch (HeaderFault fault) {
            throw new AssertionError(fault);
        }
    }
}
