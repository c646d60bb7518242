/** Shows what waits because it cannot be taken, and has it tried again or given up. */
@NullMarked
package consigne.query.letters;

import org.jspecify.annotations.NullMarked;
