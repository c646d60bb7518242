/** Where events wait that a read model could not take. */
@NullMarked
package consigne.query.parked;

import org.jspecify.annotations.NullMarked;
