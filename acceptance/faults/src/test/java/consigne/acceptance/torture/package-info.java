/** Kills the whole application under load, again and again. */
@NullMarked
package consigne.acceptance.torture;

import org.jspecify.annotations.NullMarked;
