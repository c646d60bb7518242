package consigne.saga.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Gathers the notes of a batch of events, and has them written in the transaction that stores the sagas. */
public final class SagaNotes {

    private final String key = SagaNotes.class.getName();
    private final Consumer<List<SagaNote>> table;

    /** @param table writes notes in the transaction at hand, of several about one saga in their order */
    public SagaNotes(Consumer<List<SagaNote>> table) {
        this.table = table;
    }

    /** Makes a note of the event at hand once its handlers are done and the batch is about to be committed. */
    public void take(Supplier<SagaNote> note) {
        CurrentUnitOfWork.get()
                .getOrComputeResource(key, _ -> {
                    List<Supplier<SagaNote>> batch = new ArrayList<>();
                    CurrentUnitOfWork.get()
                            .onPrepareCommit(_ -> table.accept(
                                    batch.stream().map(Supplier::get).toList()));
                    return batch;
                })
                .add(note);
    }
}
