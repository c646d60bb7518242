package consigne.saga.fulfilment;

import consigne.runtime.commands.Commands;
import consigne.runtime.schedule.Deadlines;
import consigne.saga.notes.SagaNote;
import consigne.saga.notes.SagaNotes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.SubscribingEventProcessor;
import org.axonframework.modelling.saga.AnnotatedSagaManager;
import org.axonframework.modelling.saga.metamodel.AnnotationSagaMetaModelFactory;
import org.axonframework.modelling.saga.metamodel.SagaModel;
import org.axonframework.modelling.saga.repository.AnnotatedSagaRepository;

/** Runs the saga, and what else listens, by Axon's own processors, an event at a time. */
final class Stage {

    private static final SagaModel<FulfilmentSaga> HANDLERS =
            new AnnotationSagaMetaModelFactory().modelOf(FulfilmentSaga.class);

    private final SimpleEventBus events = SimpleEventBus.builder().build();

    private final List<SagaNote> notes = new ArrayList<>();

    Stage(StoredSagas sagas, Commands commands, Deadlines deadlines, RefusedSteps refused, Object... otherListeners) {
        FulfilmentSettings settings = new FulfilmentSettings(Duration.ofSeconds(30), Duration.ofDays(3));
        AnnotatedSagaRepository<FulfilmentSaga> repository = AnnotatedSagaRepository.<FulfilmentSaga>builder()
                .sagaType(FulfilmentSaga.class)
                .sagaModel(HANDLERS)
                .sagaStore(sagas)
                .resourceInjector(saga -> ((FulfilmentSaga) saga)
                        .equip(commands, deadlines, settings, refused, new SagaNotes(notes::addAll)))
                .build();
        AnnotatedSagaManager<FulfilmentSaga> saga = AnnotatedSagaManager.<FulfilmentSaga>builder()
                .sagaType(FulfilmentSaga.class)
                .sagaModel(HANDLERS)
                .sagaRepository(repository)
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
        Stream<EventHandlerInvoker> others = Arrays.stream(otherListeners)
                .map(listener -> SimpleEventHandlerInvoker.builder()
                        .eventHandlers(listener)
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build());
        Stream.concat(Stream.of(saga), others).forEach(this::listen);
    }

    /** What was noted of the events so far. */
    List<SagaNote> notes() {
        return List.copyOf(notes);
    }

    /** Has an event handled; throws what its handlers throw. */
    void take(EventMessage<?> event) {
        events.publish(event);
    }

    private void listen(EventHandlerInvoker invoker) {
        SubscribingEventProcessor.builder()
                .name(invoker.toString())
                .eventHandlerInvoker(invoker)
                .messageSource(events)
                .errorHandler(PropagatingErrorHandler.instance())
                .build()
                .start();
    }
}
