package consigne.api;

import java.util.regex.Pattern;

/** Why a rule of the business refuses a command; the components of the record are the facts that led to it. */
public interface Rejection {

    Pattern INNER_CAPITAL = Pattern.compile("(?<!^)(?=[A-Z])");

    /** The rule's name as the outside knows it: {@code OutOfStock} is {@code out-of-stock}. */
    default String rule() {
        return INNER_CAPITAL.matcher(getClass().getSimpleName()).replaceAll("-").toLowerCase(java.util.Locale.ROOT);
    }

    /** One sentence for a person. */
    String explanation();
}
