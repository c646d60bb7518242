package consigne.web.form;

import consigne.api.Quantity;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Bean Validation's own bounds, for quantities and prices; found by the service loader. */
public final class Bounds {

    private Bounds() {}

    /** A quantity is not below a bound. */
    public static final class LeastQuantity implements ConstraintValidator<Min, Quantity> {

        private long least;

        @Override
        public void initialize(Min bound) {
            least = bound.value();
        }

        @Override
        public boolean isValid(@Nullable Quantity quantity, ConstraintValidatorContext context) {
            return quantity == null || quantity.value() >= least;
        }
    }

    /** A quantity is not above a bound. */
    public static final class MostQuantity implements ConstraintValidator<Max, Quantity> {

        private long most;

        @Override
        public void initialize(Max bound) {
            most = bound.value();
        }

        @Override
        public boolean isValid(@Nullable Quantity quantity, ConstraintValidatorContext context) {
            return quantity == null || quantity.value() <= most;
        }
    }

    /** A price is above zero; one that is no amount of money is told so elsewhere. */
    public static final class PositivePrice implements ConstraintValidator<Positive, Price> {

        @Override
        public boolean isValid(@Nullable Price price, ConstraintValidatorContext context) {
            return sign(price) > 0;
        }
    }

    /** A price is not below zero; one that is no amount of money is told so elsewhere. */
    public static final class NotNegativePrice implements ConstraintValidator<PositiveOrZero, Price> {

        @Override
        public boolean isValid(@Nullable Price price, ConstraintValidatorContext context) {
            return sign(price) >= 0;
        }
    }

    /** A price is not above a bound in the currency's whole unit; one that is no amount is told so elsewhere. */
    public static final class MostPrice implements ConstraintValidator<Max, Price> {

        private BigDecimal most = BigDecimal.ZERO;

        @Override
        public void initialize(Max bound) {
            most = BigDecimal.valueOf(bound.value());
        }

        @Override
        public boolean isValid(@Nullable Price price, ConstraintValidatorContext context) {
            return price == null || !price.exceeds(most);
        }
    }

    private static int sign(@Nullable Price price) {
        return price == null ? 1 : price.sign();
    }
}
