package consigne.query.parked;

import consigne.runtime.parking.WaitingAlarm;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has parked events taken: at a start, and after pauses that double up to a minute, until none is left. */
public final class ParkedRetries {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedRetries.class);

    /** The longest pause, in looks, of which there is one a second. */
    private static final int LONGEST = 60;

    /** So many sequences are tried in one go. */
    private static final long MOST_AT_ONCE = 100;

    private final List<Model> models;
    private final EventProcessingConfiguration processing;

    public ParkedRetries(
            List<String> readModels,
            DeadLetters deadLetters,
            EventProcessingConfiguration processing,
            ParkedRows rows) {
        this.models = readModels.stream()
                .map(name -> new Model(name, deadLetters.of(name), rows))
                .toList();
        this.processing = processing;
    }

    /** Tries what is due of each of them; one that fails keeps none of the others from it. */
    public void look() {
        models.forEach(this::look);
    }

    private void look(Model model) {
        try {
            processing.sequencedDeadLetterProcessor(model.name).ifPresent(model::retry);
        } catch (RuntimeException away) {
            LOG.debug("what {} has parked is looked at later", model.name, away);
        }
    }

    /** One read model, and when its parked events are tried next. */
    private static final class Model {

        private final String name;
        private final SequencedDeadLetterQueue<EventMessage<?>> queue;
        private final ParkedRows rows;
        private final WaitingAlarm alarm;
        private int pause = 1;
        private int looksUntilNext = 0;

        Model(String name, SequencedDeadLetterQueue<EventMessage<?>> queue, ParkedRows rows) {
            this.name = name;
            this.queue = queue;
            this.rows = rows;
            this.alarm = new WaitingAlarm(name);
        }

        void retry(SequencedDeadLetterProcessor<EventMessage<?>> processor) {
            long sequences = queue.amountOfSequences();
            rows.saw(name, sequences);
            alarm.saw(sequences);
            if (sequences == 0) {
                pause = 1;
            } else if (looksUntilNext > 0) {
                looksUntilNext--;
            } else {
                boolean allTaken = true;
                for (long tried = 0; tried < Math.min(sequences, MOST_AT_ONCE); tried++) {
                    allTaken &= processor.processAny();
                }
                pause = allTaken ? 1 : Math.min(2 * pause, LONGEST);
                looksUntilNext = pause - 1;
            }
        }
    }
}
