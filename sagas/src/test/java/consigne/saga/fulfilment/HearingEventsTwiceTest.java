package consigne.saga.fulfilment;

import static consigne.saga.fulfilment.Fulfilments.COLA;
import static consigne.saga.fulfilment.Fulfilments.anOrderPlacedWith;
import static consigne.saga.fulfilment.Fulfilments.units;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Command;
import consigne.saga.fulfilment.HeardCommands.Heard;
import consigne.saga.fulfilment.Rehearsal.Coming;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HearingEventsTwiceTest {

    @ParameterizedTest(name = "{0}, every event {1}")
    @MethodSource("storiesAndWays")
    void anEventThatComesAgainSendsNothingElse(Story story, Coming often) {
        Rehearsal once = Rehearsal.of(story, Coming.ONCE);
        Rehearsal again = Rehearsal.of(story, often);

        assertThat(byId(again)).containsExactlyEntriesOf(byId(once));
        assertThat(again.deadlines().set()).isEqualTo(once.deadlines().set());
        assertThat(new LinkedHashSet<>(again.provider().seen()))
                .isEqualTo(new LinkedHashSet<>(once.provider().seen()));
        assertThat(again.ending()).isEqualTo(once.ending());
        assertThat(again.isOver()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"AGAIN_AFTER_A_CRASH", "TWICE"})
    void whatWasTurnedDownStaysTurnedDownThoughThereIsMoreInStockByNow(Coming often) {
        Rehearsal played = new Rehearsal(often, -1);
        played.given(shop -> shop.stocks(COLA, units(5)));
        played.meanwhile(shop -> shop.stocks(COLA, units(24)));
        played.act(shop -> shop.place(anOrderPlacedWith("pm_ok")));

        assertThat(byId(played).values().stream().map(Wording::of))
                .containsExactly(
                        "reserve 1 COFFEE-1KG until 2026-03-05T09:00:01Z",
                        "reserve 6 COLA-33 until 2026-03-05T09:00:01Z",
                        "reject, OUT_OF_STOCK: Of COLA-33 6 are wanted and 5 are available.",
                        "release COFFEE-1KG");
        assertThat(played.ending()).isEqualTo("rejected");
    }

    static Stream<Arguments> storiesAndWays() {
        return Story.ALL.stream()
                .flatMap(story ->
                        Stream.of(Coming.AGAIN_AFTER_A_CRASH, Coming.TWICE).map(often -> Arguments.of(story, often)));
    }

    /** Every command by its id, in the order in which they were first sent; no id ever means two commands. */
    private static Map<String, Command> byId(Rehearsal played) {
        Map<String, Command> commands = new LinkedHashMap<>();
        List<Heard> heard = played.commands().heard();
        for (Heard one : heard) {
            Command before = commands.putIfAbsent(one.id(), one.command());
            if (before != null) {
                assertThat(one.command()).isEqualTo(before);
            }
        }
        return commands;
    }
}
