/** Gives the same request the same answer, and carries it out once: Idempotency-Key. */
@NullMarked
package consigne.web.idempotency;

import org.jspecify.annotations.NullMarked;
