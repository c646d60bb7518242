package consigne.acceptance.axonserver.messages;

import io.axoniq.axonserver.grpc.query.QueryProviderInbound;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who handles queries of which name. Processes of one component take turns. */
final class QueryHandlers {

    private final Map<String, Map<String, Deque<HandlerStream<QueryProviderInbound>>>> components = new HashMap<>();

    synchronized void add(HandlerStream<QueryProviderInbound> handler, String component, String query) {
        Deque<HandlerStream<QueryProviderInbound>> turns = components
                .computeIfAbsent(query, name -> new HashMap<>())
                .computeIfAbsent(component, name -> new ArrayDeque<>());
        if (!turns.contains(handler)) {
            turns.add(handler);
        }
    }

    synchronized void remove(HandlerStream<QueryProviderInbound> handler, String query) {
        components.getOrDefault(query, Map.of()).values().forEach(turns -> turns.remove(handler));
    }

    synchronized void remove(HandlerStream<QueryProviderInbound> handler) {
        components.keySet().forEach(query -> remove(handler, query));
    }

    /** One process of each component, whose turn it is. */
    synchronized List<HandlerStream<QueryProviderInbound>> next(String query) {
        return turns(query).map(QueryHandlers::turn).flatMap(Optional::stream).toList();
    }

    synchronized List<HandlerStream<QueryProviderInbound>> all(String query) {
        return turns(query).flatMap(Deque::stream).toList();
    }

    private Stream<Deque<HandlerStream<QueryProviderInbound>>> turns(String query) {
        return components.getOrDefault(query, Map.of()).values().stream();
    }

    private static Optional<HandlerStream<QueryProviderInbound>> turn(
            Deque<HandlerStream<QueryProviderInbound>> turns) {
        Optional<HandlerStream<QueryProviderInbound>> next = Optional.ofNullable(turns.poll());
        next.ifPresent(turns::add);
        return next;
    }
}
