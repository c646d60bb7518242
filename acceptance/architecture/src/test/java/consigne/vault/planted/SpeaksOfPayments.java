package consigne.vault.planted;

import consigne.api.payment.PaymentMethod;

/** Breaks the rule that the vault knows people, and nothing of what they buy. */
public record SpeaksOfPayments(PaymentMethod method) {}
