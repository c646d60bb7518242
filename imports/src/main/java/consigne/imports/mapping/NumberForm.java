package consigne.imports.mapping;

import consigne.api.form.Malformed;
import org.jspecify.annotations.Nullable;

/**
 * How the books write numbers.
 *
 * @param decimal what stands before the decimals: a point, where it is not given, or a comma
 * @param grouping what stands between groups of three digits, if anything does; a blank means one that does not break
 *     too
 */
public record NumberForm(@Nullable String decimal, @Nullable String grouping) {

    /** As programs write them. */
    static final NumberForm USUAL = new NumberForm(null, null);

    public NumberForm {
        if (decimal == null) {
            decimal = ".";
        }
        if (decimal.length() != 1 || !".,".contains(decimal)) {
            throw new Malformed("numbers.decimal", "must be a point or a comma");
        }
        if (grouping != null && (grouping.length() != 1 || !"., '\u2019".contains(grouping))) {
            throw new Malformed("numbers.grouping", "must be a point, a comma, a blank or an apostrophe");
        }
        if (decimal.equals(grouping)) {
            throw new Malformed("numbers.grouping", "must be another than decimal");
        }
    }

    /** What stands before the decimals. */
    public char point() {
        return decimal == null ? '.' : decimal.charAt(0);
    }
}
