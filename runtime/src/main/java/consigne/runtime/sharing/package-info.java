/** Shares the parts of the work out among like processes, and anew when one comes or goes. */
@NullMarked
package consigne.runtime.sharing;

import org.jspecify.annotations.NullMarked;
