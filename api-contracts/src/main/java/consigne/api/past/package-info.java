/** The invoices that a shop brings along from its books of the past. */
@NullMarked
package consigne.api.past;

import org.jspecify.annotations.NullMarked;
