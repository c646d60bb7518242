package consigne.api.form;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The form of a value that is written as text; its constructor checks it with {@link TextForm}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Text {

    /**
     * What the whole text must match; without one it is free text, not blank and without control characters but for
     * line breaks, where it may have any.
     */
    String pattern() default "";

    /** The most characters (code points) that free text may have. */
    int longest() default Integer.MAX_VALUE;

    /** Whether free text may go over several lines. */
    boolean lines() default false;

    /** What the text must be, in words, where those say more than the pattern: {@code a UUID}. */
    String words() default "";

    /** One that the demo shop knows, where it knows any. */
    String example();
}
