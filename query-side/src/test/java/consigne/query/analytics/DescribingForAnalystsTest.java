package consigne.query.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.query.fixtures.RunningShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DescribingForAnalystsTest {

    private static final Path PAGE = Path.of("../docs/analytics.md");
    private static final RunningShop SHOP = RunningShop.open();

    private static final String COLUMNS = """
            select c.relname as view, obj_description(c.oid) as about, a.attname as name,
                format_type(a.atttypid, a.atttypmod) as type, coalesce(col_description(c.oid, a.attnum), '') as meaning
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
            where c.relnamespace = 'analytics'::regnamespace
            order by c.relname, a.attnum""";

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void everyViewAndEachOfItsColumnsIsDescribed() {
        assertThat(columns())
                .hasSizeGreaterThan(100)
                .allSatisfy(column ->
                        assertThat(column.values()).doesNotContainNull().doesNotContain(""));
    }

    @Test
    void thePageThatPeopleReadIsMadeOfTheDescriptions() throws IOException {
        String head = Files.readString(PAGE)
                .lines()
                .takeWhile(line -> !line.startsWith("## "))
                .reduce("", (a, b) -> a + b + "\n");
        String page = head + tables();
        if ("apply".equals(System.getProperty("analytics"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("mvn test -pl query-side -am -Dtest=DescribingForAnalystsTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Danalytics=apply mends it")
                .isEqualTo(page);
    }

    private static String tables() {
        StringBuilder page = new StringBuilder();
        String view = "";
        for (Map<String, Object> column : columns()) {
            if (!view.equals(column.get("view"))) {
                page.append(view.isEmpty() ? "" : "\n");
                view = String.valueOf(column.get("view"));
                page.append("## `").append(view).append("`\n\n").append(column.get("about"));
                page.append("\n\n| column | type | |\n|---|---|---|\n");
            }
            page.append(
                    "| `%s` | %s | %s |\n".formatted(column.get("name"), column.get("type"), column.get("meaning")));
        }
        return page.toString();
    }

    private static List<Map<String, Object>> columns() {
        return SHOP.sql().sql(COLUMNS).query().listOfRows();
    }
}
