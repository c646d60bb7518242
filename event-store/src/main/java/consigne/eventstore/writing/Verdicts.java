package consigne.eventstore.writing;

import consigne.eventstore.event.CommandStep;
import consigne.eventstore.event.EventContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges appends one by one, in the order in which they came, against what is stored and those accepted before. */
final class Verdicts {

    private final Set<AggregateSequence> taken;
    private final Map<String, Answer.CommandStored> storedCommands = new HashMap<>();
    private final Set<String> commandsOfThisBatch = new HashSet<>();
    private final Set<AggregateSequence> refusedPlaces = new HashSet<>();
    private final List<Append> accepted = new ArrayList<>();
    private final Map<Append, Answer> refused = new LinkedHashMap<>();

    Verdicts(List<AggregateSequence> storedSequences, List<Answer.CommandStored> storedCommands) {
        this.taken = new HashSet<>(storedSequences);
        storedCommands.forEach(command -> this.storedCommands.put(command.commandId(), command));
    }

    static Verdicts allAccepted(List<Append> appends) {
        Verdicts verdicts = new Verdicts(List.of(), List.of());
        verdicts.accepted.addAll(appends);
        return verdicts;
    }

    List<Append> accepted() {
        return accepted;
    }

    void tellTheRefused() {
        refused.forEach(Append::answer);
    }

    void judge(Append append) {
        List<CommandStep> first = append.events().stream()
                .flatMap(event -> Stream.ofNullable(event.command()))
                .filter(CommandStep::isFirst)
                .toList();
        for (CommandStep step : first) {
            Answer.CommandStored stored = storedCommands.get(step.id());
            if (stored != null) {
                refuse(append, stored);
                return;
            }
        }
        EventContent conflict = conflict(append);
        if (conflict != null) {
            refuse(append, new Answer.SequenceTaken(conflict.aggregateId(), conflict.sequence()));
        } else if (first.stream().noneMatch(step -> commandsOfThisBatch.contains(step.id()))) {
            first.forEach(step -> commandsOfThisBatch.add(step.id()));
            append.events().forEach(event -> taken.add(AggregateSequence.of(event)));
            accepted.add(append);
        }
        // else: its twin is in this batch; it is judged again when the twin has its positions.
    }

    private @Nullable EventContent conflict(Append append) {
        Set<AggregateSequence> own = new HashSet<>();
        for (EventContent event : append.events()) {
            AggregateSequence place = AggregateSequence.of(event);
            AggregateSequence before = place.previous();
            boolean followsRefused = refusedPlaces.contains(before) && !taken.contains(before);
            if (followsRefused || taken.contains(place) || !own.add(place)) {
                return event;
            }
        }
        return null;
    }

    /** What was decided upon events that are not stored must not be stored either. */
    private void refuse(Append append, Answer reason) {
        append.events().forEach(event -> refusedPlaces.add(AggregateSequence.of(event)));
        refused.put(append, reason);
    }
}
