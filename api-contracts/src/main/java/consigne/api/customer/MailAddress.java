package consigne.api.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** Where a customer reads mail; RFC 5321, section 4.5.3.1, bounds its length. */
@Text(
        pattern = "[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,189}",
        words = "a mail address",
        example = "anna@shop.example")
public record MailAddress(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(MailAddress.class);

    @JsonCreator
    public MailAddress {
        FORM.check(value);
    }

    /** Hidden, since what is written by accident is written into logs. */
    @Override
    public String toString() {
        return "…";
    }
}
