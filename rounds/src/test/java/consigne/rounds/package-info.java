@NullMarked
package consigne.rounds;

import org.jspecify.annotations.NullMarked;
