package consigne.runtime.axon;

import consigne.runtime.sharing.SharedWork;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.jspecify.annotations.Nullable;

/**
 * Claims this process's share of the work and no more, and tells of each claim before any event is taken by it: whoever
 * had it before can store nothing any more, so that what the database says of its work is the last word.
 */
final class FairClaims extends JdbcTokenStore {

    private final SharedWork work;
    private final Consumer<String> claimed;

    FairClaims(Builder tokens, SharedWork work, Consumer<String> claimed) {
        super(tokens);
        this.work = work;
        this.claimed = claimed;
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        return work.claimable(processor, super.fetchAvailableSegments(processor));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        TrackingToken token = super.fetchToken(processor, segment);
        claimed.accept(processor);
        return token;
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        TrackingToken token = super.fetchToken(processor, segment);
        claimed.accept(processor);
        return token;
    }
}
