package consigne.runtime.parking;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Knows, without asking anybody, of which processors events seem to wait. */
public final class ParkedSequences {

    private final Map<String, ParkingInterceptor> processors;

    ParkedSequences(List<ParkingInterceptor> processors) {
        this.processors = processors.stream().collect(Collectors.toMap(ParkingInterceptor::name, Function.identity()));
    }

    /** Whether any event of a processor waited a moment ago. */
    public boolean seemAny(String processor) {
        ParkingInterceptor known = processors.get(processor);
        return known != null && known.seemsToWait();
    }
}
