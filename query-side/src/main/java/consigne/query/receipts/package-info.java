/** Receipts as they are shown: in lists, as JSON, as pages and as PDF. */
@NullMarked
package consigne.query.receipts;

import org.jspecify.annotations.NullMarked;
