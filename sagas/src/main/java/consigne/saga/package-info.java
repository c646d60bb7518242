/** What the fulfilment and the calls of the payment provider have in common. */
@NullMarked
package consigne.saga;

import org.jspecify.annotations.NullMarked;
