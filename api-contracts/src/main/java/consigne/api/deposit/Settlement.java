package consigne.api.deposit;

import consigne.api.Money;

/**
 * What a delivery comes to.
 *
 * @param goods the goods delivered, tax included
 * @param deposits the deposits on what was delivered
 * @param empties the deposits of the empties taken back at the door
 * @param due goods + deposits − empties, never below zero
 * @param creditUsed earlier credit of the customer that paid for part of what is due
 * @param toPay due − creditUsed: what is captured
 * @param creditLeft the customer's credit afterwards
 */
public record Settlement(
        Money goods, Money deposits, Money empties, Money due, Money creditUsed, Money toPay, Money creditLeft) {}
