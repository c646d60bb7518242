/** One time for all processes: that of their database. */
@NullMarked
package consigne.runtime.clock;

import org.jspecify.annotations.NullMarked;
