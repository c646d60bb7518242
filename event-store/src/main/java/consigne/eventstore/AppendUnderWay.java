package consigne.eventstore;

import consigne.eventstore.event.EventContent;
import consigne.eventstore.writing.Append;
import consigne.eventstore.writing.Writer;
import java.time.Duration;
import java.util.List;

/** Events that the writer of this process has taken over. */
record AppendUnderWay(List<EventContent> events, Append append, Writer writer) implements PendingAppend {

    @Override
    public void await() {
        EventRecorder.stored(events, LastPosition.of(writer.await(append)));
    }

    @Override
    public boolean isStoredWithin(Duration patience) {
        return append.isAnsweredWithin(patience) && append.isStored();
    }

    @Override
    public boolean hasLostItsBasis() {
        return append.hasLostItsBasis();
    }
}
