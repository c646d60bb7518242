/** Copies all events from one store to another. */
@NullMarked
package consigne.runtime.transfer;

import org.jspecify.annotations.NullMarked;
