/**
 * Finds rounds: first as few vans as can be, then the shortest way.
 *
 * <p>By slack induction by string removals: J. Christiaens and G. Vanden Berghe, "Slack Induction by String Removals
 * for Vehicle Routing Problems", Transportation Science 54(2), 2020.
 */
@NullMarked
package consigne.rounds.search;

import org.jspecify.annotations.NullMarked;
