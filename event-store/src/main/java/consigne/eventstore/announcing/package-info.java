/** Knows how far the store reaches, whoever has written, and wakes those who wait for more. */
@NullMarked
package consigne.eventstore.announcing;

import org.jspecify.annotations.NullMarked;
