/** Slots, and who is delivered to in them. */
@NullMarked
package consigne.acceptance.delivery;

import org.jspecify.annotations.NullMarked;
