package consigne.api.creditnote;

import java.time.Instant;
import java.util.List;

/**
 * What a credit note took back of an order.
 *
 * @param at when the credit note was issued
 */
public record CreditView(CreditNoteId creditNoteId, Instant at, List<CreditedLine> lines) {}
