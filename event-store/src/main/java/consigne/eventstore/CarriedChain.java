package consigne.eventstore;

import consigne.eventstore.chain.HashChain;
import consigne.eventstore.chain.Head;
import consigne.eventstore.event.EventContent;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The chain of hashes that {@link EventStoreVerifier} describes, of events from the first one on, wherever they lie:
 * what two stores agree in is the same in both. As in a store of ours, time does not go back from one event to the
 * next.
 */
public final class CarriedChain {

    private Head head;

    public CarriedChain() {
        head = Head.ofEmptyStore();
    }

    private CarriedChain(Head head) {
        this.head = head;
    }

    /** The same chain as it is now. */
    public CarriedChain copy() {
        return new CarriedChain(head);
    }

    /** The next event. */
    public void add(CarriedEvent next) {
        EventContent event = next.content().recordedNotBefore(head.latestMicros());
        head = head.next(HashChain.digest(event), event.micros());
    }

    /** How many events there are. */
    public long length() {
        return head.position();
    }

    /** Whether both are chains of the same events. */
    public boolean agreesWith(CarriedChain other) {
        return head.position() == other.head.position() && MessageDigest.isEqual(head.hash(), other.head.hash());
    }

    /** The hash of the last one, in hexadecimal digits. */
    public String hash() {
        return HexFormat.of().formatHex(head.hash());
    }
}
