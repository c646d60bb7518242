/** What is planned for a slot, between the shop's words and those of the search for rounds. */
@NullMarked
package consigne.planning;

import org.jspecify.annotations.NullMarked;
