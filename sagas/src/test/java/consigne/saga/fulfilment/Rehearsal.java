package consigne.saga.fulfilment;

import static consigne.saga.fulfilment.Fulfilments.COFFEE;
import static consigne.saga.fulfilment.Fulfilments.COLA;
import static consigne.saga.fulfilment.Fulfilments.MONDAY;
import static consigne.saga.fulfilment.Fulfilments.ORDER;
import static consigne.saga.fulfilment.Fulfilments.TEA;
import static consigne.saga.fulfilment.Fulfilments.eur;
import static consigne.saga.fulfilment.Fulfilments.units;

import consigne.api.Event;
import consigne.api.Metadata;
import consigne.api.naming.EventNames;
import consigne.api.payment.PaymentCommand.RecordAuthorised;
import consigne.api.payment.PaymentId;
import consigne.runtime.commands.Actor;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Origin;
import consigne.saga.neighbours.Neighbours;
import consigne.saga.notes.SagaNote;
import consigne.saga.payment.CalledProvider;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;

/**
 * A shop in miniature in which the story of one order is played from beginning to end: people act, the saga and the
 * provider's calls do what they do in the shop, and their neighbours answer.
 */
final class Rehearsal {

    /** How often an event comes. */
    enum Coming {
        ONCE,
        /** The process dies after it has done everything, and before it has noted that it has. */
        AGAIN_AFTER_A_CRASH,
        /** What was noted stays, and the event comes all the same. */
        TWICE
    }

    private final Neighbours neighbours = new Neighbours(ORDER, eur("0.00"));
    private final Deque<EventMessage<?>> coming = new ArrayDeque<>();
    private final HeardCommands bus = new HeardCommands(neighbours::answer, this::happened);
    private final Commands commands = new Commands(bus, bus, Duration.ofSeconds(5));
    private final SetDeadlines deadlines = new SetDeadlines();
    private final StoredSagas sagas = new StoredSagas();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CalledProvider provider;
    private final Stage stage;
    private final Coming often;
    private final List<String> transcript = new ArrayList<>();
    private Consumer<Neighbours> meanwhile = _ -> {};
    private Instant now = MONDAY;
    private int events;

    Rehearsal(Coming often, int failingCall) {
        this.often = often;
        RefusedSteps refused = new RefusedSteps(meters);
        this.provider = new CalledProvider(
                commands,
                new LateAuthorisations(commands, refused)::take,
                Clock.fixed(MONDAY, ZoneOffset.UTC),
                meters,
                failingCall);
        this.stage = new Stage(sagas, commands, deadlines, refused, provider.handler());
        neighbours.stocks(COLA, units(24));
        neighbours.stocks(COFFEE, units(3));
        neighbours.stocks(TEA, units(10));
    }

    /** Plays a story until everything has come that will come. */
    static Rehearsal of(Story story, Coming often) {
        return new Rehearsal(often, -1).play(story);
    }

    Rehearsal play(Story story) {
        story.told().accept(this);
        daysPass();
        return this;
    }

    /** What people do; nothing where the order does not let them. */
    void act(Function<Neighbours, List<Event>> action) {
        action.apply(neighbours).forEach(event -> come(event, Map.of(Metadata.CORRELATION_ID, "the story")));
        goOn();
    }

    void given(Consumer<Neighbours> circumstances) {
        circumstances.accept(neighbours);
    }

    /** What changes whenever an event has come once and will come again. */
    void meanwhile(Consumer<Neighbours> changes) {
        meanwhile = changes;
    }

    /** The provider says at last that it holds the money. */
    void providerAnswers(int attempt) {
        commands.execute(
                new RecordAuthorised(new PaymentId(ORDER), attempt),
                Origin.of("answer " + attempt, new Actor("webhook", "provider", "webhook")));
        goOn();
    }

    void aMinutePasses() {
        pass(Duration.ofMinutes(1));
    }

    void anHourPasses() {
        pass(Duration.ofHours(1));
    }

    void daysPass() {
        pass(Duration.ofDays(4));
    }

    private void pass(Duration time) {
        now = now.plus(time);
        for (SetDeadlines.Deadline due : deadlines.come(now, commands)) {
            transcript.add("due: " + Wording.of(due.command()));
            goOn();
        }
    }

    HeardCommands commands() {
        return bus;
    }

    SetDeadlines deadlines() {
        return deadlines;
    }

    CalledProvider provider() {
        return provider;
    }

    List<SagaNote> notes() {
        return stage.notes();
    }

    SimpleMeterRegistry meters() {
        return meters;
    }

    /** After each event the commands, deadlines and calls that followed from it. */
    List<String> transcript() {
        return List.copyOf(transcript);
    }

    /** How the order has ended, and whether the saga has. */
    String ending() {
        return neighbours.ending();
    }

    boolean isOver() {
        return sagas.isEmpty();
    }

    private void happened(Event event, CommandMessage<?> because) {
        come(event, because.getMetaData());
    }

    private void come(Event event, Map<String, ?> metadata) {
        now = now.plusSeconds(1);
        coming.add(new GenericEventMessage<>("event-" + ++events, event, metadata, now));
    }

    private void take(EventMessage<?> event) {
        int commandsBefore = bus.heard().size();
        int deadlinesBefore = deadlines.set().size();
        int callsBefore = provider.seen().size();
        stage.take(event);
        transcript.add(EventNames.nameOf(event.getPayloadType()).orElseThrow().name());
        deadlines.set().stream()
                .skip(deadlinesBefore)
                .map(deadline -> "    in "
                        + Duration.between(event.getTimestamp(), deadline.due()) + ": "
                        + Wording.of(deadline.command()))
                .forEach(transcript::add);
        provider.seen().stream()
                .skip(callsBefore)
                .map(call -> "    provider: " + call)
                .forEach(transcript::add);
        bus.heard().stream()
                .skip(commandsBefore)
                .map(heard -> "    " + Wording.of(heard.command()))
                .forEach(transcript::add);
    }

    private void goOn() {
        while (!coming.isEmpty()) {
            Object before = sagas.now();
            EventMessage<?> event = coming.remove();
            take(event);
            if (often == Coming.AGAIN_AFTER_A_CRASH) {
                sagas.returnTo(before);
            }
            if (often != Coming.ONCE) {
                meanwhile.accept(neighbours);
                stage.take(event);
            }
            provider.comesBack();
        }
    }
}
