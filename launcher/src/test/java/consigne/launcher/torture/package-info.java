/** Kills the whole application under load, again and again. */
@NullMarked
package consigne.launcher.torture;

import org.jspecify.annotations.NullMarked;
