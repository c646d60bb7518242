/** How the amounts of an order are computed, as data: for each field what adds up to it. */
@NullMarked
package consigne.query.orders.rules;

import org.jspecify.annotations.NullMarked;
