package consigne.launcher.errand.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ReadingAReportTest {

    @Test
    void whatDiffersIsReadFieldByField() {
        assertThat(ReportWords.of(shown("""
                {"readModel": "orders", "rule": "without-charges", "phase": "compared", "switching": "manual",
                 "held": ["4711"],
                 "report": {"position": 51200, "equal": false, "tables": [
                   {"table": "orders", "equal": 1200, "different": 1, "onlyInService": 0, "onlyBeside": 0, "samples": [
                     {"key": {"order_id": "536365"},
                      "fields": [{"field": "total", "inService": 25.50, "beside": 7.50},
                                 {"field": "note", "inService": null, "beside": "none"}],
                      "events": [{"position": 4711, "event": "order.imported.v1", "fields": ["total"]}]}]}]}}""")))
                .containsExactly(
                        "orders by rule without-charges: there are differences at position 51,200",
                        "  table                           equal      different  only in service    only in new",
                        "  orders                          1,200              1                0              0",
                        "  orders, order_id 536365:",
                        "    total: 25.5 in service, 7.5 in the new version",
                        "    note: nothing in service, none in the new version",
                        "    touched by order.imported.v1 at position 4,711",
                        "  Left out, since an event about it could not be taken: 4711",
                        "  It waits: `rebuild switch orders` puts the new version into service, `rebuild cancel orders`"
                                + " gives it up.");
    }

    @Test
    void oneThatFailedSaysWhy() {
        assertThat(ReportWords.of(shown("""
                {"readModel": "orders", "rule": "standard", "phase": "failed", "failure": "the disk is full"}""")))
                .containsExactly(
                        "orders by rule standard: failed",
                        "  It could not go on: the disk is full",
                        "  Its tables are gone; nothing has changed.");
    }

    @ParameterizedTest
    @CsvSource({
        "switched,    when-equal, true,  true,  0",
        "compared,    manual,     true,  true,  0",
        "compared,    manual,     false, true,  1",
        "compared,    when-equal, false, true,  1",
        "compared,    when-equal, true,  false, 0",
        "compared,    always,     false, false, 1",
        "switched,    always,     false, true,  1",
        "failed,      always,     true,  true,  2",
        "cancelled,   manual,     true,  true,  2",
        "kept,        manual,     false, true,  0",
        "expired,     manual,     false, true,  2",
        "comparing,   manual,     false, false, 1",
    })
    void whatAProgramEndsWithAndWhen(String phase, String switching, boolean equal, boolean atRest, int exitCode) {
        ShownRebuild rebuild = shown("""
                {"phase": "%s", "switching": "%s", "report": {"equal": %s}}""".formatted(phase, switching, equal));

        assertThat(rebuild.isAtRest()).isEqualTo(atRest);
        assertThat(rebuild.exitCode()).isEqualTo(exitCode);
    }

    private static ShownRebuild shown(String json) {
        return new ShownRebuild(JsonMapper.shared().readTree(json));
    }
}
