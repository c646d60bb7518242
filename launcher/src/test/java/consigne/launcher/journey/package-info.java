/** What people go through with the whole shop, from HTTP to the doorstep. */
@NullMarked
package consigne.launcher.journey;

import org.jspecify.annotations.NullMarked;
