/** Matches what credit notes take back to what was sold before. */
@NullMarked
package consigne.imports.matching;

import org.jspecify.annotations.NullMarked;
