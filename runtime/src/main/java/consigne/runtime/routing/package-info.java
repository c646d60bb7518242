/** Brings commands and questions to the process that answers them, where a shop is more than one kind of process. */
@NullMarked
package consigne.runtime.routing;

import org.jspecify.annotations.NullMarked;
