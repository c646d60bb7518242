package consigne.web.json;

import consigne.web.problem.Fault;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/** Says what Bean Validation found in the words, and at the places, in which callers are told of faults. */
final class Violations {

    private Violations() {}

    /** In the order of their places, so that the same body has the same answer always. */
    static Stream<Fault> of(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> Fault.at(pointer(violation.getPropertyPath()), detail(violation)))
                .sorted((one, other) -> String.valueOf(one.pointer()).compareTo(String.valueOf(other.pointer())));
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

    private static String detail(ConstraintViolation<?> violation) {
        boolean saysItself = !violation.getMessageTemplate().startsWith("{");
        return saysItself ? violation.getMessage() : usual(violation);
    }

    private static String usual(ConstraintViolation<?> violation) {
        Annotation broken = violation.getConstraintDescriptor().getAnnotation();
        return switch (broken) {
            case NotNull _ -> isElement(violation.getPropertyPath()) ? "must not be null" : "is missing";
            case Min min -> min.value() == 0 ? "must not be negative" : "must be at least " + min.value();
            case Max max -> "must not be above " + max.value();
            case Size size ->
                violation.getInvalidValue() instanceof Collection<?> list && list.size() < size.min()
                        ? "must hold at least " + (size.min() == 1 ? "one element" : size.min() + " elements")
                        : "must not hold more than " + size.max() + " elements";
            case Positive _ -> "must be above zero";
            case PositiveOrZero _ -> "must not be negative";
            case Pattern pattern -> "must match " + pattern.regexp();
            default -> violation.getMessage();
        };
    }

    private static boolean isElement(Path path) {
        ElementKind last = ElementKind.BEAN;
        for (Path.Node node : path) {
            last = node.getKind();
        }
        return last == ElementKind.CONTAINER_ELEMENT;
    }
}
