@NullMarked
package consigne.query.rounds;

import org.jspecify.annotations.NullMarked;
