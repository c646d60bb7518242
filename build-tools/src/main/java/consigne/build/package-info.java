/** Checks the sources of the whole project before anything else is built. */
@NullMarked
package consigne.build;

import org.jspecify.annotations.NullMarked;
