/** Writes what people read of an import in a spreadsheet. */
@NullMarked
package consigne.imports.listing;

import org.jspecify.annotations.NullMarked;
