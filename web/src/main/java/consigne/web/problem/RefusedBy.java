package consigne.web.problem;

import consigne.api.Rejection;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rules of the business that may stand against an operation; its description tells of each, with its facts. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RefusedBy {

    Class<? extends Rejection>[] value();
}
