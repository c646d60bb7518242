package consigne.api.receipt;

import consigne.api.Money;

/**
 * What a receipt comes to. Of a refund, all of it is what goes back to the customer.
 *
 * @param goods what the products cost, tax included
 * @param vat the tax inside {@code goods}
 * @param deposits the deposits on what was delivered, outside of the tax; of a refund, what is paid back of those
 * @param empties the deposits of the empties given back at the door, outside of the tax
 * @param due goods + deposits − empties, never below zero: what is left over is the customer's credit
 * @param creditUsed earlier credit of the customer that paid for part of what is due
 * @param paid what was taken from the customer; of a refund, what they have back
 */
public record ReceiptSums(
        Money goods, Money vat, Money deposits, Money empties, Money due, Money creditUsed, Money paid) {}
