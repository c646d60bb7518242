/** What people go through with the whole shop, from HTTP to the doorstep. */
@NullMarked
package consigne.acceptance.journey;

import org.jspecify.annotations.NullMarked;
