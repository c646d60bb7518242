/** An event as the store has it, with what is kept beside it. */
@NullMarked
package consigne.query.recorded;

import org.jspecify.annotations.NullMarked;
