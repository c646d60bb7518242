/** Holds the house together: who may know whom, and what must not be found anywhere. */
@NullMarked
package consigne.architecture;

import org.jspecify.annotations.NullMarked;
