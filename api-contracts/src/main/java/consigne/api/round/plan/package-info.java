/** What the rounds of a slot are planned from, and what comes of it. */
@NullMarked
package consigne.api.round.plan;

import org.jspecify.annotations.NullMarked;
