/** Holds two versions of a read model against each other, row by row. */
@NullMarked
package consigne.query.comparison;

import org.jspecify.annotations.NullMarked;
