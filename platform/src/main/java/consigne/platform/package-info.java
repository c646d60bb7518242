/** Puts together what every process needs. */
@NullMarked
package consigne.platform;

import org.jspecify.annotations.NullMarked;
