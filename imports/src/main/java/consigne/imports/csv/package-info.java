/** Splits CSV into rows, whatever the bytes: one bad row costs no more than itself. */
@NullMarked
package consigne.imports.csv;

import org.jspecify.annotations.NullMarked;
