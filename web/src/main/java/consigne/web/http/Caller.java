package consigne.web.http;

import consigne.runtime.commands.Actor;

/**
 * Who sends a request.
 *
 * @param subject which person or program; two callers with one subject are the same
 * @param role in which role
 * @param channel through which front end
 */
public record Caller(String subject, String role, String channel) {

    /** Somebody of whose front end nothing is known. */
    public Caller(String subject, String role) {
        this(subject, role, "http");
    }

    /** The subject of whoever does not say who they are. */
    public static final String ANONYMOUS = "anonymous";

    /** Whether nobody knows who this is. */
    public boolean isAnonymous() {
        return subject.equals(ANONYMOUS);
    }

    Actor actor() {
        return new Actor(subject, role, channel);
    }
}
