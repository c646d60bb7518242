/** What the check of the sources finds, and what it leaves alone. */
@NullMarked
package consigne.build;

import org.jspecify.annotations.NullMarked;
