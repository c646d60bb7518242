/** Has what follows from a batch of events done side by side: in order for one order, at the same time for others. */
@NullMarked
package consigne.saga.batch;

import org.jspecify.annotations.NullMarked;
