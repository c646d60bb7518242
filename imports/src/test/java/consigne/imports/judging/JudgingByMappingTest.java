package consigne.imports.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import consigne.imports.judging.Judged.Rejected;
import consigne.imports.judging.Judged.Taken;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgingByMappingTest {

    private static final String HEADER = "Facture;Article;Libellé;Quantité;Date;Montant;Client\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                       | FA1 | A1       | -2 | 5,00  | CREDIT_LINE
            "negativeQuantity": "return"             | FA1 | A1       | -2 | 5,00  | CREDIT_LINE
            "negativeQuantity": "adjustment"         | FA1 | A1       | -2 | 5,00  | STOCK_ADJUSTMENT
            "negativeQuantity": "rejected"           | FA1 | A1       | -2 | 5,00  | has a negative quantity, and is on no cancellation
            "negativeQuantity": "rejected"           | FA1 | A1       | -2 | 0     | STOCK_ADJUSTMENT
            ''                                       | FA1 | REMISE10 | 1  | -6,00 | CHARGE
            ''                                       | FA1 | RABAIS   | 1  | -6,00 | has a negative price
            "negativePrice": "charge"                | FA1 | RABAIS   | 1  | -6,00 | CHARGE
            "onCancellations": "negative"            | AV1 | A1       | -2 | 5,00  | CREDIT_LINE
            "onCancellations": "negative"            | AV1 | A1       | 2  | 5,00  | stands on a cancellation, and its quantity is not negative
            "onCancellations": "positive"            | AV1 | A1       | 2  | 5,00  | CREDIT_LINE
            "onCancellations": "positive"            | AV1 | A1       | -2 | 5,00  | stands on a cancellation, and its quantity is not positive
            "onCancellations": "negative"            | AV1 | PORT     | 1  | 373,57 | stands on a cancellation, and its quantity is not negative
            "onCancellations": "fees"                | AV1 | PORT     | 1  | 373,57 | CHARGE
            "onCancellations": "fees"                | AV1 | A1       | 2  | 5,00  | stands on a cancellation, and its quantity is not negative
            """)
    void signsMeanWhatTheMappingSays(
            String signs, String invoice, String sku, String quantity, String price, String wanted) {
        String row = String.join(";", invoice, sku, "Lampe", quantity, "09/12/2011 21:50", price, "C1");

        assertThat(became(judge(books("\"signs\": {" + signs + "}"), row))).isEqualTo(wanted);
    }

    @Test
    void whatACancellationWritesAsPositiveIsTakenBack() {
        Taken line = taken(
                books("\"signs\": {\"onCancellations\": \"positive\"}"), "AV1;A1;Lampe;2;09/12/2011 21:50;5,00;C1");

        assertThat(line.quantity()).isEqualTo(-2);
        assertThat(line.cents()).isEqualTo(-1000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "decimal": ","                   | 5        | 1234,5      | 1234.5
            "decimal": ",", "grouping": "."  | 1.000    | 1.234,50    | 1234.50
            "decimal": ",", "grouping": " "  | 1\u00A0000 | 1\u202F234,50 | 1234.50
            "grouping": "'"                  | 1'000    | 1'234.50    | 1234.50
            "grouping": ","                  | -1,000   | 1,234       | 1234
            """)
    void numbersAreWrittenAsTheMappingSays(String numbers, String quantity, String price, BigDecimal wanted) {
        Taken line = taken(
                books("\"numbers\": {" + numbers + "}"),
                "FA1;A1;Lampe;" + quantity + ";09/12/2011 21:50;" + price + ";C1");

        assertThat(line.unitPrice()).isEqualByComparingTo(wanted);
        assertThat(Math.abs(line.quantity())).isIn(5L, 1000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.23", "12.34,5", "1234.567,5", "1..234", ".234", "1.234.5"})
    void groupsThatAreNoneAreNoNumber(String price) {
        assertThat(became(judge(
                        books("\"numbers\": {\"decimal\": \",\", \"grouping\": \".\"}"),
                        "FA1;A1;Lampe;5;09/12/2011 21:50;" + price + ";C1")))
                .isEqualTo("has a unit price that is no number such as 1,95");
    }

    @Test
    void aLinesTotalStandsForThePriceOfOne() {
        Books totals = Books.described(
                OWN.formatted("\"numbers\": {\"decimal\": \",\"}").replace("unitPrice", "lineTotal"));

        Taken thirds = taken(totals, "FA1;A1;Lampe;3;09/12/2011 21:50;10,00;C1");
        Taken back = taken(totals, "AV1;A1;Lampe;-3;09/12/2011 21:50;-10,00;C1");

        assertThat(thirds.cents()).isEqualTo(1000);
        assertThat(thirds.unitPrice()).isEqualTo(new BigDecimal("3.3333333333"));
        assertThat(back.cents()).isEqualTo(-1000);
        assertThat(back.unitPrice()).isEqualTo(new BigDecimal("3.3333333333"));
        assertThat(became(judge(totals, "FA1;A1;Lampe;0;09/12/2011 21:50;10,00;C1")))
                .isEqualTo("has a quantity of 0");
    }

    @Test
    void aDayAloneBeginsWhereTheClockHangs() {
        Books days = Books.described(OWN.formatted("\"charges\": []").replace("dd/MM/uuuu HH:mm", "dd/MM/uuuu"));

        assertThat(taken(days, "FA1;A1;Lampe;3;09/07/2011;10.00;C1").at())
                .isEqualTo(Instant.parse("2011-07-08T22:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                 | 27/03/2011 02:30 | has a time that the clock never showed: it was put forward that night
            "never": "later"   | 27/03/2011 02:30 | 2011-03-27T01:30:00Z
            ''                 | 30/10/2011 02:30 | has a time that the clock showed twice: it was put back that night
            "twice": "first"   | 30/10/2011 02:30 | 2011-10-30T00:30:00Z
            "twice": "second"  | 30/10/2011 02:30 | 2011-10-30T01:30:00Z
            """)
    void aTimeThatNeverWasOrWasTwiceIsDecidedByTheMapping(String rule, String time, String wanted) {
        Books books = Books.described(OWN.formatted("\"charges\": []")
                .replace("\"Europe/Paris\"", "\"Europe/Paris\"" + (rule.isEmpty() ? "" : ", ") + rule));

        Judged judged = judge(books, "FA1;A1;Lampe;3;" + time + ";10.00;C1");

        if (judged instanceof Taken taken) {
            assertThat(taken.at()).isEqualTo(Instant.parse(wanted));
            assertThat(taken.changes()).containsExactly(Change.TIME_DECIDED);
        } else {
            assertThat(became(judged)).isEqualTo(wanted);
        }
    }

    @Test
    void codesOfAnyFormAreRewrittenAlwaysTheSame() {
        Books books = books("\"foreignCodes\": \"rewritten\"");
        Taken one = taken(books, "FA1;A/12 #3;Lampe;3;09/12/2011 21:50;10,00;Müller & Söhne");
        Taken other = taken(books, "FA1;A-12 -3;Lampe;3;09/12/2011 21:50;10,00;Müller + Söhne");

        assertThat(one).isEqualTo(taken(books, "FA1;A/12 #3;Lampe;3;09/12/2011 21:50;10,00;Müller & Söhne"));
        assertThat(one.sku()).startsWith("xA-12--3.").hasSize(21);
        assertThat(one.changes()).containsExactlyInAnyOrder(Change.SKU_REWRITTEN, Change.CUSTOMER_REWRITTEN);
        assertThat(other.sku()).isEqualTo("A-12 -3");
        assertThat(other.customer()).isNotEqualTo(one.customer());
        assertThat(became(judge(books("\"charges\": []"), "FA1;A/12;Lampe;3;09/12/2011 21:50;10,00;C1")))
                .isEqualTo("has a SKU of a wrong form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-1", "UTF-16", "utf-8"})
    void lettersAreWrittenAsTheMappingSays(String encoding) {
        Books books = books("\"encoding\": \"" + encoding + "\"");
        Charset charset = encoding.equals("UTF-16") ? StandardCharsets.UTF_16 : Charset.forName(encoding);

        assertThat(books.judge(HEADER + "FA1;A1;Crème brûlée;3;09/12/2011 21:50;10,00;C1\r\n", charset))
                .singleElement()
                .isInstanceOfSatisfying(
                        Taken.class, line -> assertThat(line.description()).isEqualTo("Crème brûlée"));
    }

    @Test
    void aDescriptionThatIsTooLongIsRejectedWhereTheMappingSaysSo() {
        assertThat(became(judge(
                        books("\"longDescriptions\": \"rejected\""),
                        "FA1;A1;" + "x".repeat(501) + ";3;09/12/2011 21:50;10,00;C1")))
                .isEqualTo("has a description of more than 500 characters");
    }

    @Test
    void aColumnThatIsMissingSaysWhatSeparatesTheFile() {
        assertThatThrownBy(() -> books("\"charges\": []").judge(HEADER.replace(';', '\t') + "\n"))
                .cause()
                .hasMessageContaining("lacks the columns Facture, Article")
                .hasMessageEndingWith(": it seems to be separated by a tab, the mapping says ;");
    }

    private static final String OWN = """
            {"separator": ";",
             "columns": {"invoice": "Facture", "sku": "Article", "description": "Libellé", "quantity": "Quantité",
                         "time": "Date", "unitPrice": "Montant", "customer": "Client"},
             "time": {"pattern": "dd/MM/uuuu HH:mm", "zone": "Europe/Paris"},
             "cancellationPrefix": "AV", %s,
             "refused": [], "anonymousCustomer": "comptoir"}
            """;

    /** Books with decimal commas, unless it is numbers that they are about. */
    private static Books books(String more) {
        String all = more.contains("numbers") ? more : more + ", \"numbers\": {\"decimal\": \",\"}";
        return Books.described(
                OWN.formatted(all.contains("charges") ? all : all + ", \"charges\": [\"PORT\", \"REMISE*\"]"));
    }

    private static Judged judge(Books books, String row) {
        return books.judge(HEADER + row).getFirst();
    }

    private static Taken taken(Books books, String row) {
        return (Taken) judge(books, row);
    }

    private static String became(Judged judged) {
        return switch (judged) {
            case Taken taken -> taken.kind().name();
            case Rejected rejected -> rejected.reason();
        };
    }
}
