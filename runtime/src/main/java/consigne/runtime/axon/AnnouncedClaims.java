package consigne.runtime.axon;

import java.util.function.Consumer;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.jspecify.annotations.Nullable;

/**
 * Tells of each claim before any event is taken by it: whoever had it before can store nothing any more, so that what
 * the database says of its work is the last word.
 */
final class AnnouncedClaims extends JdbcTokenStore {

    private final Consumer<String> claimed;

    AnnouncedClaims(Builder tokens, Consumer<String> claimed) {
        super(tokens);
        this.claimed = claimed;
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
