/** The aggregates around the sagas in miniature: enough of each to answer what is asked as the real one would. */
@NullMarked
package consigne.saga.neighbours;

import org.jspecify.annotations.NullMarked;
