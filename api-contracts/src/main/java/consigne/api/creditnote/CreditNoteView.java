package consigne.api.creditnote;

import consigne.api.CustomerId;
import consigne.api.Money;
import consigne.api.past.ImportedLine;
import java.time.Instant;
import java.util.List;

/**
 * A credit note of the past.
 *
 * @param source which books it comes from, by the name of the mapping that reads them
 * @param number what the books call it
 * @param amount the sum of its lines and charges as written: negative where the shop owes it
 * @param matches the earlier orders that it takes back from, as far as they cover it
 * @param unmatched what no earlier order covers
 * @param issuedAt the date that the books have
 */
public record CreditNoteView(
        CreditNoteId creditNoteId,
        CustomerId customerId,
        String source,
        String number,
        Instant issuedAt,
        Money amount,
        List<ImportedLine> lines,
        List<ImportedLine> charges,
        List<CreditMatch> matches,
        List<CreditedLine> unmatched) {}
