package consigne.web.http;

import jakarta.servlet.http.HttpServletRequest;

/** Knows who sends a request; a bean of this type replaces the one that is there. */
@FunctionalInterface
public interface Callers {

    Caller of(HttpServletRequest request);
}
