/** Says whether a process can serve: whether its database answers, and whether what it does by itself has started. */
@NullMarked
package consigne.runtime.health;

import org.jspecify.annotations.NullMarked;
