/** How a thing became what it is: what changed, step by step, and why it says what it says. */
@NullMarked
package consigne.query.retrospect;

import org.jspecify.annotations.NullMarked;
