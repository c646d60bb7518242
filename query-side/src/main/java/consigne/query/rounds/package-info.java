/** The rounds of slots, and why they are as they are. */
@NullMarked
package consigne.query.rounds;

import org.jspecify.annotations.NullMarked;
