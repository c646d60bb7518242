/** Credit notes of the past. */
@NullMarked
package consigne.query.credits;

import org.jspecify.annotations.NullMarked;
