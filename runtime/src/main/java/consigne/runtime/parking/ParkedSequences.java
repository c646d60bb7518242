package consigne.runtime.parking;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Knows, without asking anybody, of which processors events seem to wait. */
public final class ParkedSequences {

    private final Map<String, ParkingInterceptor> processors;

    private volatile boolean tasksFail;

    ParkedSequences(List<ParkingInterceptor> processors) {
        this.processors = processors.stream().collect(Collectors.toMap(ParkingInterceptor::name, Function.identity()));
    }

    /** Whether anything at all waited a moment ago: events of any processor, or tasks that fail. */
    public boolean seemAny() {
        return tasksFail || processors.values().stream().anyMatch(ParkingInterceptor::seemsToWait);
    }

    /** Hears, every second, whether there are tasks that fail. */
    void saw(boolean failingTasks) {
        tasksFail = failingTasks;
    }

    /** Whether any event of a processor waited a moment ago. */
    public boolean seemAny(String processor) {
        ParkingInterceptor known = processors.get(processor);
        return known != null && known.seemsToWait();
    }
}
