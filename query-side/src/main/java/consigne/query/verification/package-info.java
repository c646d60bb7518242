/** Shows whether the events are those that were stored. */
@NullMarked
package consigne.query.verification;

import org.jspecify.annotations.NullMarked;
