/** What is shown of the rounds of a slot. */
@NullMarked
package consigne.api.round.view;

import org.jspecify.annotations.NullMarked;
