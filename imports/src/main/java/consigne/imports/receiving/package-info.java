/** Takes in the files that are sent, plain or packed. */
@NullMarked
package consigne.imports.receiving;

import org.jspecify.annotations.NullMarked;
