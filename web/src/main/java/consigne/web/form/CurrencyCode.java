package consigne.web.form;

import consigne.api.Money;
import consigne.api.form.Malformed;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;

/** The text is the ISO 4217 code of a currency that money can be in. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CurrencyCode.Check.class)
public @interface CurrencyCode {

    String message() default "must be an ISO 4217 code";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks money itself, so that there is one rule. */
    final class Check implements ConstraintValidator<CurrencyCode, String> {

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            try {
                return code == null || !Money.zero(Money.currencyOf(code)).isNegative();
            } catch (Malformed malformed) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(String.valueOf(malformed.getMessage()))
                        .addConstraintViolation();
                return false;
            }
        }
    }
}
