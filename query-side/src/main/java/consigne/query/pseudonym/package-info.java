/** What analysts know persons by. */
@NullMarked
package consigne.query.pseudonym;

import org.jspecify.annotations.NullMarked;
