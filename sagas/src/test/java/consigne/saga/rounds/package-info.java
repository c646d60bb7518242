@NullMarked
package consigne.saga.rounds;

import org.jspecify.annotations.NullMarked;
