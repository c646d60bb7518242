/** Reads the rows of a file, of whatever kind of import, into working tables, step by step. */
@NullMarked
package consigne.imports.staging;

import org.jspecify.annotations.NullMarked;
