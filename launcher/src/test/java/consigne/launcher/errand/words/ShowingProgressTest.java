package consigne.launcher.errand.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ShowingProgressTest {

    private static final ProgressLine LINE = new ProgressLine(100);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final AtomicLong now = new AtomicLong();

    @Test
    void aLineSaysHowFarAndHowFastAndForHowLong() {
        assertThat(LINE.of(List.of(building("orders", 402_113, 804_226))))
                .isEqualTo(
                        "orders building [############------------] 50% 402,113 of 804,226, 51,322 events/s, 1:05 left");
    }

    @Test
    void theBarYieldsToNumbersAndTheLineToTheTerminal() {
        assertThat(new ProgressLine(79).of(List.of(building("orders", 402_113, 804_226))))
                .isEqualTo("orders building [#####-----] 50% 402,113 of 804,226, 51,322 events/s, 1:05 left");
        assertThat(new ProgressLine(79).of(List.of(building("order-history", 402_113_000, 804_226_000))))
                .hasSize(79);
    }

    @Test
    void ofSeveralTheOneIsToldThatIsFurthestBehind() {
        List<ShownRebuild> several = List.of(shown("""
                        {"readModel": "orders", "phase": "switched"}"""), shown("""
                        {"readModel": "stock", "phase": "comparing", "position": 9, "head": 9}"""), shown("""
                        {"readModel": "deposit", "phase": "switched"}"""));

        assertThat(LINE.of(several)).isEqualTo("2 of 3 done, stock comparing");
    }

    @Test
    void oneThatHasJustBegunOrRestsSaysSo() {
        assertThat(LINE.of(List.of(shown("""
                {"readModel": "orders", "phase": "building", "position": 0, "head": 0}""")))).isEqualTo("orders building");
        assertThat(LINE.of(List.of(shown("""
                {"readModel": "orders", "phase": "building", "paused": true, "position": 1, "head": 4}""")))).startsWith("orders paused [######------");
    }

    @Test
    void onATerminalTheLineIsWrittenAgainAndLeavesNothing() {
        ProgressDisplay display = new ProgressDisplay(out, true, now::get);

        display.show(List.of(shown("""
                {"readModel": "orders", "phase": "comparing"}""")));
        display.show(List.of(shown("""
                {"readModel": "orders", "phase": "compared"}""")));
        display.end();

        assertThat(text()).isEqualTo("\rorders comparing\rorders compared \r               \r");
    }

    @Test
    void elsewhereALineIsAddedNowAndThen() {
        ProgressDisplay display = new ProgressDisplay(out, false, now::get);

        for (int second = 0; second < 12; second++) {
            now.set(TimeUnit.SECONDS.toNanos(second));
            display.show(List.of(building("orders", second, 100)));
        }

        assertThat(text().lines())
                .extracting(line -> line.replaceFirst(".*\\] (\\d+)%.*", "$1"))
                .containsExactly("0", "5", "10");
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static ShownRebuild building(String name, long position, long head) {
        return shown("""
                {"readModel": "%s", "phase": "building", "position": %d, "head": %d, "eventsPerSecond": 51322,
                 "secondsLeft": 65}""".formatted(name, position, head));
    }

    private static ShownRebuild shown(String json) {
        return new ShownRebuild(JsonMapper.shared().readTree(json));
    }
}
