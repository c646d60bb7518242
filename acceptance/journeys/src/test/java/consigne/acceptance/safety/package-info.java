/** Shows what the shop keeps to itself, and that it waits for nobody for ever. */
@NullMarked
package consigne.acceptance.safety;

import org.jspecify.annotations.NullMarked;
