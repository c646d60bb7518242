package consigne.web.permission;

import consigne.web.access.Owners;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an operation, said where the operation is: its row of the table of {@link Permissions}. An operation
 * that does not say is closed to everybody.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PermittedTo {

    /** The roles that may; nobody needs more than one of them. */
    Role[] value();

    /** How it is told what is a customer's own; must be said where customers may call. */
    Own own() default Own.NOTHING;

    /** With {@link Own#THING}: the {@linkplain Owners#kind() kind of thing} whose id the path names. */
    String kind() default "";
}
