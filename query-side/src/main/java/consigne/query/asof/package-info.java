/** What had happened by an instant, folded as it is live. */
@NullMarked
package consigne.query.asof;

import org.jspecify.annotations.NullMarked;
