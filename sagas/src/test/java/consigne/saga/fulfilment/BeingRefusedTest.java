package consigne.saga.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import consigne.api.naming.RejectionNames;
import consigne.api.order.OrderRejection.UnknownOrder;
import consigne.saga.fulfilment.HeardCommands.Heard;
import consigne.saga.fulfilment.Rehearsal.Coming;
import consigne.saga.payment.CalledProvider;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.slf4j.LoggerFactory;

/**
 * Every command of every story is refused once, by a rule that nobody foresaw. The saga does not stop, people are told,
 * and it is written how the order ends.
 */
@Isolated("captures the log of the whole process")
class BeingRefusedTest {

    static final List<Story> STORIES = Story.ALL;

    private static final String RULE = RejectionNames.of(new UnknownOrder(Fulfilments.ORDER));

    private final Logger logger = (Logger) LoggerFactory.getLogger("consigne.saga");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

    @ParameterizedTest
    @FieldSource("STORIES")
    void whateverIsRefusedIsCountedAndToldAndTheOrderEndsAsItIsWritten(Story story) throws IOException {
        StringBuilder endings = new StringBuilder(heading(story));
        for (Heard refused : sentIn(story)) {
            log.list.clear();
            Rehearsal played = refusing(story, refused);

            assertThat(timesCounted(played)).as("counted: " + refused).isEqualTo(1);
            assertThat(log.list)
                    .filteredOn(line -> line.getLevel() == Level.WARN)
                    .singleElement()
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .asString()
                    .contains("Order " + Fulfilments.ORDER, RULE, "UnknownOrder[orderId=" + Fulfilments.ORDER);
            endings.append(Wording.of(refused.command()))
                    .append(" => ")
                    .append(played.ending())
                    .append('\n');
        }
        assertThat(endings.toString()).isEqualTo(writtenOf(story));
    }

    @ParameterizedTest
    @FieldSource("STORIES")
    void aCallOfTheProviderThatFailsChangesNothing(Story story) {
        Rehearsal undisturbed = Rehearsal.of(story, Coming.ONCE);
        int calls = undisturbed.provider().seen().size();
        for (int failing : IntStream.range(0, calls).toArray()) {
            Rehearsal played = new Rehearsal(Coming.ONCE, failing).play(story);

            assertThat(played.commands().heard())
                    .isEqualTo(undisturbed.commands().heard());
            assertThat(played.provider().seen()).hasSize(calls + 1);
            assertThat(played.meters().get("consigne.payment.calls.failed").counters())
                    .singleElement()
                    .satisfies(counter -> assertThat(counter.count()).isEqualTo(1));
            assertThat(played.ending()).isEqualTo(undisturbed.ending());
        }
    }

    private static String heading(Story story) {
        return "# " + story + ": " + Rehearsal.of(story, Coming.ONCE).ending() + "\n";
    }

    private static String writtenOf(Story story) throws IOException {
        String section = heading(story);
        String all = TellingStoriesTest.written("endings.txt");
        int start = all.indexOf(section);
        assertThat(start).as("the endings of '" + story + "' are written").isNotNegative();
        int end = all.indexOf("\n\n", start);
        return end < 0 ? all.substring(start) : all.substring(start, end + 1);
    }

    /** All that the saga and the provider's calls send in a story, each command once. */
    private static List<Heard> sentIn(Story story) {
        Map<String, Heard> sent = Rehearsal.of(story, Coming.ONCE).commands().heard().stream()
                .filter(heard ->
                        heard.actor().equals("fulfilment") || heard.actor().equals(CalledProvider.ACTOR))
                .filter(heard -> !heard.wasDue())
                .collect(Collectors.toMap(Heard::id, Function.identity(), (first, _) -> first, LinkedHashMap::new));
        return List.copyOf(sent.values());
    }

    private static Rehearsal refusing(Story story, Heard refused) {
        AtomicBoolean done = new AtomicBoolean();
        Rehearsal rehearsal = new Rehearsal(Coming.ONCE, -1);
        rehearsal
                .commands()
                .refuse(heard -> heard.id().equals(refused.id()) && done.compareAndSet(false, true)
                        ? Optional.of(new UnknownOrder(Fulfilments.ORDER))
                        : Optional.empty());
        return rehearsal.play(story);
    }

    private static double timesCounted(Rehearsal played) {
        return played.meters().find("consigne.saga.steps.refused").tag("rule", RULE).counters().stream()
                        .mapToDouble(counter -> counter.count())
                        .sum()
                + played.meters().find("consigne.payment.answers.refused").tag("rule", RULE).counters().stream()
                        .mapToDouble(counter -> counter.count())
                        .sum();
    }
}
