/** Judges each row of the books by itself, and says which invoices a row that cannot be read may stand on. */
@NullMarked
package consigne.imports.judging;

import org.jspecify.annotations.NullMarked;
