/** Builds versions of read models from all events, beside those in service. */
@NullMarked
package consigne.query.build;

import org.jspecify.annotations.NullMarked;
