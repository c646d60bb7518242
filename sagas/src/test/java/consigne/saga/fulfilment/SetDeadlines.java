package consigne.saga.fulfilment;

import consigne.api.Command;
import consigne.api.naming.ScheduledCommandNames;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Origin;
import consigne.runtime.schedule.Deadlines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Deadlines that come when the test says that it is so late. */
final class SetDeadlines implements Deadlines {

    /** A command and when it is due. */
    record Deadline(Instant due, Command command) {}

    private record Waiting(Deadline deadline, Origin origin) {}

    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private final List<Deadline> set = new ArrayList<>();

    /** All that were ever set, each once. */
    List<Deadline> set() {
        return List.copyOf(set);
    }

    @Override
    public void set(List<Deadlines.Deadline> deadlines) {
        deadlines.forEach(deadline -> add(deadline.due(), deadline.command(), deadline.origin()));
    }

    private void add(Instant due, Command command, Origin origin) {
        if (ScheduledCommandNames.nameOf(command.getClass()).isEmpty()) {
            throw new IllegalArgumentException("has no name to be kept under: " + command);
        }
        Deadline deadline = new Deadline(due, command);
        if (waiting.putIfAbsent(origin.commandId(), new Waiting(deadline, origin)) == null && !set.contains(deadline)) {
            set.add(deadline);
        }
    }

    @Override
    public void cancel(String commandId) {
        waiting.remove(commandId);
    }

    /** Sends everything that is due by then, one after the other. */
    Iterable<Deadline> come(Instant now, Commands commands) {
        return () -> waiting.entrySet().stream()
                .filter(one -> !one.getValue().deadline().due().isAfter(now))
                .sorted(Comparator.comparing(one -> one.getValue().deadline().due()))
                .toList()
                .stream()
                .map(one -> {
                    waiting.remove(one.getKey());
                    commands.execute(
                            one.getValue().deadline().command(), one.getValue().origin());
                    return one.getValue().deadline();
                })
                .iterator();
    }
}
