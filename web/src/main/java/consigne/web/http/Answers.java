package consigne.web.http;

import consigne.runtime.commands.Outcome;
import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Builds the answers of controllers, with the headers that all of them share. */
public final class Answers {

    /** A position at or after what a command led to; a query that sends it back sees that. */
    public static final String CONSISTENCY_TOKEN = "Consistency-Token";

    /** Since when what is shown is behind, because an event about it could not be taken yet. */
    public static final String BEHIND_SINCE = "Behind-Since";

    /** The position that what is shown of the past is of; other queries that ask for it show the same state. */
    public static final String AS_OF_POSITION = "As-Of-Position";

    private Answers() {}

    /** A command was carried out and has nothing to tell: 204. */
    public static ResponseEntity<Void> done(long position) {
        return ResponseEntity.noContent()
                .header(CONSISTENCY_TOKEN, Long.toString(position))
                .build();
    }

    /** What the path names was defined, and is at the version that {@code If-Match} can name: 204. */
    public static ResponseEntity<Void> defined(Outcome.Done done) {
        ResponseEntity.HeadersBuilder<?> answer =
                ResponseEntity.noContent().header(CONSISTENCY_TOKEN, Long.toString(done.position()));
        if (done.version() != null) {
            answer.eTag(etag(done.version()));
        }
        return answer.build();
    }

    /** What the path names was said, and is at the version that {@code If-Match} can name; no event follows: 204. */
    public static ResponseEntity<Void> at(long version) {
        return ResponseEntity.noContent().eTag(etag(version)).build();
    }

    /** A command was carried out: 200. */
    public static <T> ResponseEntity<T> done(long position, T body) {
        return ResponseEntity.ok()
                .header(CONSISTENCY_TOKEN, Long.toString(position))
                .body(body);
    }

    /** A command made something: 201. */
    public static <T> ResponseEntity<T> created(String location, long position, T body) {
        return ResponseEntity.created(URI.create(location))
                .header(CONSISTENCY_TOKEN, Long.toString(position))
                .body(body);
    }

    /** Something has begun, and can be watched at {@code location}: 202. */
    public static <T> ResponseEntity<T> accepted(String location, T body) {
        return ResponseEntity.accepted().location(URI.create(location)).body(body);
    }

    /** What a query shows, at the version that {@code If-Match} can name: 200. */
    public static <T> ResponseEntity<T> shown(T body, long version) {
        return ResponseEntity.ok().eTag(etag(version)).body(body);
    }

    /** What a query shows of the past, at a position: 200. */
    public static <T> ResponseEntity<T> past(T body, long position) {
        return ResponseEntity.ok()
                .header(AS_OF_POSITION, Long.toString(position))
                .body(body);
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }
}
