package consigne.api.customer.erasure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Form;
import java.util.Locale;

/**
 * Why a customer's personal data is erased; a word and no free text, since it stays.
 *
 * <p>Source: the grounds of Regulation (EU) 2016/679 (GDPR), Article 17(1), a to e.
 */
public enum ErasureReason {
    /** It is not needed any more for what it was kept for. */
    NO_LONGER_NEEDED,

    /** The customer takes back that it may be kept. */
    CONSENT_WITHDRAWN,

    /** The customer objects, and nothing outweighs that. */
    OBJECTION,

    /** It should never have been kept. */
    UNLAWFUL,

    /** The law says so. */
    LEGAL_OBLIGATION;

    /** Reads one by the word that it has on the wire. */
    @JsonCreator
    public static ErasureReason named(String word) {
        return Form.oneOf(values(), word);
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return word();
    }
}
