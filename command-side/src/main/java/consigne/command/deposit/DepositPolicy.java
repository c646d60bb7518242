package consigne.command.deposit;

import consigne.api.Quantity;
import java.util.Currency;

/**
 * How the shop treats deposits.
 *
 * @param currency the shop's
 * @param foreignReturnLimit how many containers that the customer does not hold are paid for in one return
 */
record DepositPolicy(Currency currency, Quantity foreignReturnLimit) {}
