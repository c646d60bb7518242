package consigne.api.form;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The form of a value that is written as a decimal number; its constructor checks it with {@link DecimalForm}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Decimal {

    String least();

    String most();

    /** How many decimals there may be, trailing zeros not counted. */
    int decimals();

    String example();
}
