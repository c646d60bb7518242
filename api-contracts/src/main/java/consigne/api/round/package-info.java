/** The rounds of a slot: asked for, planned, and changed by hand. */
@NullMarked
package consigne.api.round;

import org.jspecify.annotations.NullMarked;
