/** How much one caller may ask for. */
@NullMarked
package consigne.web.limits;

import org.jspecify.annotations.NullMarked;
