package consigne.web.http;

import consigne.web.failure.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns down a body that is said to be of any type: by RFC 9110, section 8.3, it is of one. Spring throws over it. */
final class MediaTypeFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    MediaTypeFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isAnyType(request.getContentType())) {
            problems.write(new HttpMediaTypeNotSupportedException((MediaType) null, List.of()), request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isAnyType(@Nullable String contentType) {
        try {
            return contentType != null && !MediaType.parseMediaType(contentType).isConcrete();
        } catch (InvalidMediaTypeException malformed) {
            return false; // which is found where the body is read
        }
    }
}
