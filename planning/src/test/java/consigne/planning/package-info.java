@NullMarked
package consigne.planning;

import org.jspecify.annotations.NullMarked;
