package consigne.web.form;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nothing is missing that has to be given because of what else is. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Complete.Check.class)
public @interface Complete {

    String message() default "is not complete";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A form whose parts need each other. */
    interface Form {

        /** By part: what is wrong, as the end of a sentence, such as {@code is missing}. */
        Map<String, String> missing();
    }

    /** Tells of each part at its place. */
    final class Check implements ConstraintValidator<Complete, Form> {

        @Override
        public boolean isValid(@Nullable Form form, ConstraintValidatorContext context) {
            Map<String, String> missing = form == null ? Map.of() : form.missing();
            if (!missing.isEmpty()) {
                context.disableDefaultConstraintViolation();
            }
            missing.forEach((part, detail) -> context.buildConstraintViolationWithTemplate(detail)
                    .addPropertyNode(part)
                    .addConstraintViolation());
            return missing.isEmpty();
        }
    }
}
