package consigne.acceptance.axonserver.messages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who handles commands of one name, on a ring of hashes: a routing key belongs to the next process on the ring. So keys
 * stay where they are, but for those of a process that comes or goes. A process stands on the ring as often as its load
 * factor says.
 */
final class CommandRing {

    private final NavigableMap<Long, HandlerStream<CommandProviderInbound>> places = new TreeMap<>();

    void add(HandlerStream<CommandProviderInbound> handler, String client, int loadFactor) {
        remove(handler);
        for (int place = 0; place < loadFactor; place++) {
            places.put(hash(client + "." + handler.number() + "#" + place), handler);
        }
    }

    void remove(HandlerStream<CommandProviderInbound> handler) {
        places.values().removeIf(handler::equals);
    }

    /** Who handles commands with a routing key, if anybody is there. */
    Optional<HandlerStream<CommandProviderInbound>> find(String routingKey) {
        Map.Entry<Long, HandlerStream<CommandProviderInbound>> next = places.ceilingEntry(hash(routingKey));
        return Optional.ofNullable(next == null ? places.firstEntry() : next).map(Map.Entry::getValue);
    }

    private static long hash(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
