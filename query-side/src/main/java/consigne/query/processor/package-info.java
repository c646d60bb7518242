/** Gives every read model its events, in a processor of its own, and has them written a batch at a time. */
@NullMarked
package consigne.query.processor;

import org.jspecify.annotations.NullMarked;
