package consigne.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Knows who sends a request; a bean of this type replaces the one that is there. */
@FunctionalInterface
public interface Callers {

    Caller of(HttpServletRequest request);

    /** What may be stored of whoever a subject names: the subject itself, and what stands for it. */
    default List<String> stored(String subject) {
        return List.of(subject);
    }
}
