package consigne.web.json;

import consigne.web.problem.Fault;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** What Bean Validation found, at the places where callers are told of faults. */
final class Violations {

    private Violations() {}

    /** In the order of their places, so that the same body has the same answer always. */
    static Stream<Fault> of(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> Fault.at(pointer(violation.getPropertyPath()), violation.getMessage()))
                .sorted(Comparator.comparing(fault -> String.valueOf(fault.pointer())));
    }

    private static String pointer(Path path) {
        String pointer = "";
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer = Fault.step(pointer, node.getIndex());
            }
            if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                pointer = Fault.step(pointer, node.getName());
            }
        }
        return pointer;
    }
}
