package consigne.query.consistency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the read model behind a query; one that carries a consistency token waits until that model has got there. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Reads {
    String value();

    /** The variable of the path that names the one row which is read; none where several may be. */
    String row() default "";

    /** Further read models behind the query. */
    String[] also() default {};
}
