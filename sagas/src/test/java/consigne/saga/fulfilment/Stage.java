package consigne.saga.fulfilment;

import consigne.runtime.commands.Commands;
import consigne.runtime.schedule.Deadlines;
import consigne.saga.batch.KeyedWork;
import consigne.saga.notes.SagaNote;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;

/** Runs the saga of one order, and what else there is to do, an event at a time. */
final class Stage {

    private final List<SagaNote> notes = new ArrayList<>();
    private final List<KeyedWork<?>> works;

    Stage(StoredSagas sagas, Commands commands, Deadlines deadlines, RefusedSteps refused, KeyedWork<?>... others) {
        FulfilmentSettings settings =
                new FulfilmentSettings(Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofDays(3));
        FulfilmentWork fulfilment =
                new FulfilmentWork(new FulfilmentSaga(settings), sagas, commands, deadlines, refused, notes::addAll);
        this.works = Stream.concat(Stream.of(fulfilment), Stream.of(others)).toList();
    }

    /** What was noted of the events so far. */
    List<SagaNote> notes() {
        return List.copyOf(notes);
    }

    /** Has an event handled; throws what its handlers throw. */
    void take(EventMessage<?> event) {
        works.stream()
                .filter(work -> work.events().contains(event.getPayloadType()))
                .forEach(work -> take(work, event));
    }

    private static <T> void take(KeyedWork<T> work, EventMessage<?> event) {
        Map<String, T> all = work.begin(Set.of(Fulfilments.ORDER.toString()));
        all.values().forEach(about -> work.take(about, event));
        work.write(all.values());
    }
}
