package consigne.web.form;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** No two elements of the list are about the same thing. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Distinct.Check.class)
public @interface Distinct {

    String message() default "names something more than once";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** An element of such a list. */
    interface Element {

        /** What it is about; null where that is at fault itself. */
        @Nullable
        Object about();
    }

    /** Names the first thing that comes twice. */
    final class Check implements ConstraintValidator<Distinct, List<? extends @Nullable Element>> {

        @Override
        public boolean isValid(
                @Nullable List<? extends @Nullable Element> elements, ConstraintValidatorContext context) {
            Set<Object> seen = new HashSet<>();
            Optional<Object> twice = Stream.ofNullable(elements)
                    .flatMap(List::stream)
                    .flatMap(Stream::ofNullable)
                    .flatMap(element -> Stream.ofNullable(element.about()))
                    .filter(about -> !seen.add(about))
                    .findFirst();
            twice.ifPresent(about -> {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(("names " + about + " more than once").replace("{", "\\{"))
                        .addConstraintViolation();
            });
            return twice.isEmpty();
        }
    }
}
