/** Stocks in lists: what is to be ordered, and what is to be counted. */
@NullMarked
package consigne.query.stock.lists;

import org.jspecify.annotations.NullMarked;
