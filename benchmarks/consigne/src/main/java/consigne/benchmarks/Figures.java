package consigne.benchmarks;

import consigne.benchmarks.measuring.Measurement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** All that was measured. */
final class Figures {

    private final Map<String, List<Measurement>> measured = new LinkedHashMap<>();

    void add(String trial, Measurement measurement) {
        measured.computeIfAbsent(trial, _ -> new ArrayList<>()).add(measurement);
    }

    List<String> trials() {
        return List.copyOf(measured.keySet());
    }

    /** One figure of a trial over all rounds; none where it was not measured. */
    Spread of(String trial, ToDoubleFunction<Measurement> figure) {
        return Spread.of(measured.getOrDefault(trial, List.of()).stream()
                .mapToDouble(figure)
                .toArray());
    }

    Spread perSecond(String trial) {
        return of(trial, Measurement::perSecond);
    }

    /** The trial of that name, or else the one with the highest rate of those whose names begin so. */
    String best(String beginning) {
        if (measured.containsKey(beginning)) {
            return beginning;
        }
        return trials().stream()
                .filter(trial -> trial.startsWith(beginning))
                .max(java.util.Comparator.comparingDouble(
                        trial -> perSecond(trial).median()))
                .orElse(beginning);
    }
}
