/** Events in Axon Server, and a copy of them in PostgreSQL, which read models and sagas follow. */
@NullMarked
package consigne.runtime.axonserver;

import org.jspecify.annotations.NullMarked;
