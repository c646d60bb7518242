@NullMarked
package consigne.planning.planted;

import org.jspecify.annotations.NullMarked;
