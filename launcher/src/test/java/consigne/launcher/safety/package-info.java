/** Shows what the shop keeps to itself, and that it waits for nobody for ever. */
@NullMarked
package consigne.launcher.safety;

import org.jspecify.annotations.NullMarked;
