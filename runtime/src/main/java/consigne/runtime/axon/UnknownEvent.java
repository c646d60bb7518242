package consigne.runtime.axon;

import consigne.api.naming.EventNames;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;

/** An event is stored under a name, or a revision of one, that this code does not know: a later one has written it. */
final class UnknownEvent extends SerializationException {

    private static final long serialVersionUID = 1L;

    UnknownEvent(SerializedType stored) {
        super(
                EventNames.classNamed(stored.getName()).isPresent()
                        ? "Of " + stored.getName() + " there is no revision " + stored.getRevision() + " here"
                        : "There is no event " + stored.getName() + "." + stored.getRevision() + " here");
    }
}
