/** How much one caller may ask for. */
@NullMarked
package consigne.platform.limits;

import org.jspecify.annotations.NullMarked;
