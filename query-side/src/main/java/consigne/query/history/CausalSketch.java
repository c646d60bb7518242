package consigne.query.history;

import consigne.api.history.CausalEdge;
import consigne.api.history.CausalGraph;
import consigne.api.history.CausalNode;
import consigne.api.history.CausalNode.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws which message led to which, up to so many messages. */
final class CausalSketch {

    /** How many messages are shown at most. */
    static final int MOST = 500;

    private final Map<String, CausedEvent> known = new LinkedHashMap<>();
    private final Map<String, List<CausedEvent>> following = new HashMap<>();
    private final Map<String, CausalNode> nodes = new LinkedHashMap<>();
    private final Set<CausalEdge> edges = new LinkedHashSet<>();
    private boolean complete = true;

    /** Adds events in which causes and effects are found. */
    void knows(Collection<CausedEvent> events) {
        for (CausedEvent event : events) {
            if (known.putIfAbsent(event.id(), event) == null && event.before() != null) {
                following
                        .computeIfAbsent(event.before(), _ -> new ArrayList<>())
                        .add(event);
            }
        }
    }

    @Nullable
    CausedEvent known(String eventId) {
        return known.get(eventId);
    }

    /** Not all that belongs here is known. */
    void isNotAll() {
        complete = false;
    }

    /** Draws the way from the first message to an event, and returns the first. */
    String causes(CausedEvent event) {
        Deque<CausedEvent> way = new ArrayDeque<>();
        Set<String> seen = new LinkedHashSet<>();
        @Nullable CausedEvent at = event;
        while (at != null && seen.add(at.id()) && seen.size() <= MOST / 2) {
            way.push(at);
            at = at.before() == null ? null : known.get(at.before());
        }
        way.forEach(this::draw);
        return nodes.keySet().iterator().next();
    }

    /**
     * Draws what an event led to, the nearest first.
     *
     * @param more what else may follow from an event is looked for before it is followed
     */
    void effects(CausedEvent event, Function<CausedEvent, Collection<CausedEvent>> more) {
        Deque<CausedEvent> waiting = new ArrayDeque<>(List.of(event));
        Set<String> seen = new LinkedHashSet<>(Set.of(event.id()));
        while (!waiting.isEmpty()) {
            CausedEvent cause = waiting.remove();
            knows(more.apply(cause));
            for (CausedEvent effect : following.getOrDefault(cause.id(), List.of())) {
                if (nodes.size() + 2 > MOST) {
                    isNotAll();
                    return;
                }
                if (seen.add(effect.id())) {
                    draw(effect);
                    waiting.add(effect);
                }
            }
        }
    }

    CausalGraph graph(String eventId, String root) {
        return new CausalGraph(eventId, root, List.copyOf(nodes.values()), List.copyOf(edges), complete);
    }

    private void draw(CausedEvent event) {
        String before = event.before();
        if (before != null) {
            nodes.putIfAbsent(before, new CausalNode(before, Kind.ELSEWHERE, null, null, null, null, null));
        }
        String command = event.commandId();
        if (command != null) {
            nodes.putIfAbsent(command, event.commandNode(command));
            edges.add(new CausalEdge(command, event.id()));
        }
        if (before != null) {
            edges.add(new CausalEdge(before, command == null ? event.id() : command));
        }
        nodes.putIfAbsent(event.id(), event.node());
    }
}
