package consigne.imports.judging;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.imports.judging.Judged.Rejected;
import consigne.imports.judging.Judged.Taken;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingSwallowedRowsTest {

    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
    private static final String REST = ",6,2010-12-01T08:26:00,2.55,17850,UK\n";
    private static final String REASON = "stands within quotes that hold more than one row";

    private final Books books = Books.of("online-retail");

    @Test
    void aQuoteThatIsClosedThreeLinesOnIsRejectedWithItsLines() {
        List<Judged> rows = books.judge(HEADER
                + "1,A1,\"LAMP" + REST
                + "2,A1,LAMP" + REST
                + "3,A1,LAMP" + REST
                + "4,A1,\"LAMP\"" + REST
                + "5,A1,LAMP" + REST);

        assertThat(rows).hasSize(5);
        assertThat(rows.subList(0, 4))
                .allSatisfy(row -> assertThat(row)
                        .isInstanceOfSatisfying(
                                Rejected.class, it -> assertThat(it.reason()).isEqualTo(REASON)));
        assertThat(rows).extracting(Judged::line).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(rows.getLast()).isInstanceOf(Taken.class);
    }

    @Test
    void aQuoteThatSwallowsOneEndOfLineAndFitsTheColumnsIsFoundToo() {
        assertThat(books.judge(HEADER + "1,A1,\"LAMP" + REST + "2,A1,LAMP\"" + REST))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).isInstanceOf(Rejected.class));
    }

    @Test
    void aTextOfSeveralLinesIsNoSwallow() {
        assertThat(books.judge(HEADER + "1,A1,\"LAMP,\r\nwhite,\n\nof glass\"" + REST))
                .singleElement()
                .isInstanceOfSatisfying(
                        Taken.class, row -> assertThat(row.description()).isEqualTo("LAMP,  white,  of glass"));
    }

    @Test
    void aTextOfSeveralLinesInTheFirstOrTheLastColumnIsNoSwallow() {
        String columns = "InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID";
        assertThat(books.judge("Description," + columns + "\n\"nice\nlamp\",1,A1,6,2010-12-01T08:26:00,2.55,17850\n"))
                .singleElement()
                .isInstanceOf(Taken.class);
        assertThat(books.judge(columns + ",Description\n1,A1,6,2010-12-01T08:26:00,2.55,17850,\"nice\nlamp\"\n"))
                .singleElement()
                .isInstanceOf(Taken.class);
    }

    @Test
    void aRowThatCannotBeReadNamesTheInvoicesThatItMayStandOn() {
        assertThat(named("1001,A1,LAMP\n")).contains("1001").doesNotContain("A1");
        assertThat(named("1001A1,LAMP" + REST)).contains("1001");
        assertThat(named("1001,A1,LAMP" + REST.strip() + "1002,A1,LAMP" + REST)).contains("1001", "1002");
        assertThat(named("1001,A1,\"LAMP" + REST + "1002,A1,LAMP\"" + REST)).contains("1001", "1002");
    }

    private List<String> named(String row) {
        return books.judge(HEADER + row).stream()
                .flatMap(judged -> ((Rejected) judged).named().stream())
                .map(Judged.Named::invoice)
                .toList();
    }
}
