/** Events that cannot be read, in a shop that goes on. */
@NullMarked
package consigne.acceptance.damage;

import org.jspecify.annotations.NullMarked;
