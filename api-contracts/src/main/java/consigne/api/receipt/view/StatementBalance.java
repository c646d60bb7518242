package consigne.api.receipt.view;

import consigne.api.Money;

/**
 * How a customer stands with the shop.
 *
 * @param deposits what stands for the glass that they hold
 * @param credit what the shop owes them
 */
public record StatementBalance(Money deposits, Money credit) {}
