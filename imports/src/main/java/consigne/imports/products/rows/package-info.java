/** Reads and judges the rows of a file of products, each by itself, and keeps them until they are worked off. */
@NullMarked
package consigne.imports.products.rows;

import org.jspecify.annotations.NullMarked;
