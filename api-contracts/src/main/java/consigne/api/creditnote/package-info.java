/** What the shop took back of invoices of the past: its credit notes. */
@NullMarked
package consigne.api.creditnote;

import org.jspecify.annotations.NullMarked;
