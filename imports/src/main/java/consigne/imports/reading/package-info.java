/** Reads a file into lines of known kind, and puts the lines of each invoice together. */
@NullMarked
package consigne.imports.reading;

import org.jspecify.annotations.NullMarked;
