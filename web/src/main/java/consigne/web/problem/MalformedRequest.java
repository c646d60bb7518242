package consigne.web.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A request does not have the form it must have. */
public final class MalformedRequest extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public MalformedRequest(Fault fault) {
        this(List.of(fault));
    }

    /** At least one fault. */
    public MalformedRequest(List<Fault> faults) {
        super(400, "malformed", sentence(faults));
        this.faults = List.copyOf(faults);
    }

    @Override
    protected List<Fault> faults() {
        return faults;
    }

    private static String sentence(List<Fault> faults) {
        return faults.stream()
                .limit(3)
                .map(fault -> place(fault) + " " + fault.detail())
                .collect(Collectors.joining("; ", "", faults.size() > 3 ? "; and more." : "."));
    }

    private static String place(Fault fault) {
        if (fault.parameter() != null) {
            return "Parameter " + fault.parameter();
        }
        if (fault.header() != null) {
            return "Header " + fault.header();
        }
        return fault.pointer() == null || fault.pointer().isEmpty() ? "The body" : fault.pointer();
    }
}
