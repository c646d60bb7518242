/** Reading what one has written: a query waits until its read model has got there. */
@NullMarked
package consigne.query.consistency;

import org.jspecify.annotations.NullMarked;
