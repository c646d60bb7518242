package consigne.platform.http;

import consigne.platform.deciding.Actor;

/**
 * Who sends a request.
 *
 * @param subject which person or program; two callers with one subject are the same
 * @param role in which role
 */
public record Caller(String subject, String role) {

    Actor actor() {
        return new Actor(subject, role, "http");
    }
}
