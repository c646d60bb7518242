package consigne.imports.mapping;

import consigne.api.CustomerId;
import consigne.api.Reason;
import consigne.api.form.Form;
import consigne.api.form.Malformed;
import consigne.imports.csv.Alphabet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the books of a shop look like.
 *
 * @param encoding how letters are written, UTF-8 where it is not given
 * @param separator what stands between two fields: one character, a comma where it is not given
 * @param columns what the columns are called
 * @param numbers how numbers are written
 * @param time how times are written
 * @param cancellationPrefix what the number of every invoice that takes back begins with, if there are such
 * @param signs what the signs of quantities and prices mean
 * @param charges what stands in the column of the SKU where a line is no product; {@code *} stands for anything
 * @param refused which lines are not taken over, and why
 * @param longDescriptions what becomes of a description that is longer than events keep
 * @param foreignCodes what becomes of SKUs and customers that are not of the form of ours
 * @param anonymousCustomer who bought where the books name nobody
 */
public record Mapping(
        @Nullable Alphabet encoding,
        @Nullable String separator,
        Columns columns,
        @Nullable NumberForm numbers,
        TimeForm time,
        @Nullable String cancellationPrefix,
        @Nullable Signs signs,
        List<String> charges,
        List<Refused> refused,
        @Nullable LongDescriptions longDescriptions,
        @Nullable ForeignCodes foreignCodes,
        CustomerId anonymousCustomer) {

    public Mapping {
        encoding = encoding == null ? Alphabet.UTF_8 : encoding;
        separator = separator == null ? "," : separator;
        if (separator.length() != 1 || separator.charAt(0) > 0x7E || "\"\r\n".contains(separator)) {
            throw new Malformed("separator", "must be one character of ASCII, and no quote");
        }
        Form.required("columns", columns);
        numbers = numbers == null ? NumberForm.USUAL : numbers;
        Form.required("time", time);
        if (cancellationPrefix != null && cancellationPrefix.isBlank()) {
            throw new Malformed("cancellationPrefix", "must not be blank; leave it out where there is none");
        }
        signs = signs == null ? Signs.USUAL : signs;
        charges = Form.upTo("charges", charges, 1_000);
        refused = Form.upTo("refused", refused, 1_000);
        longDescriptions = longDescriptions == null ? LongDescriptions.CUT : longDescriptions;
        foreignCodes = foreignCodes == null ? ForeignCodes.REJECTED : foreignCodes;
        Form.required("anonymousCustomer", anonymousCustomer);
    }

    /** A description that is longer than events keep. */
    public enum LongDescriptions {
        CUT,
        REJECTED
    }

    /** A SKU or a customer that is not of the form of ours. */
    public enum ForeignCodes {
        REWRITTEN,
        REJECTED
    }

    public char separatorCharacter() {
        return Form.required("separator", separator).charAt(0);
    }

    public Alphabet letters() {
        return Form.required("encoding", encoding);
    }

    public NumberForm numbersOfBooks() {
        return Form.required("numbers", numbers);
    }

    public Signs signsOfBooks() {
        return Form.required("signs", signs);
    }

    /** Whether an invoice takes back. */
    public boolean isCancellation(String invoice) {
        return cancellationPrefix != null && invoice.startsWith(cancellationPrefix);
    }

    /**
     * Lines that are not taken over.
     *
     * @param skus what stands in the column of the SKU; {@code *} stands for anything; any where it is not given
     * @param invoicePrefix what the invoice's number begins with; any where it is not given
     */
    public record Refused(List<String> skus, @Nullable String invoicePrefix, String reason) {

        public Refused {
            skus = Form.upTo("refused.skus", skus, 1_000);
            if (skus.isEmpty() && invoicePrefix == null) {
                throw new Malformed("refused", "must name skus or an invoicePrefix");
            }
            reason = new Reason(Form.required("refused.reason", reason)).value();
        }
    }
}
