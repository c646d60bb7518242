/** A shop in which anything happens that can, and what is then said of its past. */
@NullMarked
package consigne.query.torture;

import org.jspecify.annotations.NullMarked;
