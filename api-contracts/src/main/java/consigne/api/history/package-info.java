/** What happened about an order, whatever it happened to: who did it, when, why, and what led to it. */
@NullMarked
package consigne.api.history;

import org.jspecify.annotations.NullMarked;
