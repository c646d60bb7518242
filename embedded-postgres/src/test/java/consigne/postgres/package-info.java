@NullMarked
package consigne.postgres;

import org.jspecify.annotations.NullMarked;
