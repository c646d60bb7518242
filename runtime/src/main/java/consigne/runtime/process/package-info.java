/** How each process of a shop starts and stops, and what it is one of. */
@NullMarked
package consigne.runtime.process;

import org.jspecify.annotations.NullMarked;
