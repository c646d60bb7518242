package consigne.web.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem; whoever knows a further kind of problem extends it. */
public abstract class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String rule;
    private final String detail;

    /**
     * @param status the status of the answer, 400 to 599
     * @param rule the kind of problem, in lower case with hyphens: {@code too-large}
     * @param detail what happened this time, in a sentence for a person
     */
    protected ProblemException(int status, String rule, String detail) {
        this(status, rule, detail, null);
    }

    protected ProblemException(int status, String rule, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.status = status;
        this.rule = rule;
        this.detail = detail;
    }

    public final int status() {
        return status;
    }

    public final String rule() {
        return rule;
    }

    public final String detail() {
        return detail;
    }

    /** Each thing at fault, where the request is malformed. */
    protected List<Fault> faults() {
        return List.of();
    }

    /** What the problem was judged on, written as JSON. */
    protected @Nullable Object facts() {
        return null;
    }

    /** The headers that the answer carries besides. */
    public Map<String, String> headers() {
        return Map.of();
    }
}
