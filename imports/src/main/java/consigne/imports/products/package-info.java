/** Takes in a shop's catalogue and its stock: each row of a file defines a product and counts what is on hand. */
@NullMarked
package consigne.imports.products;

import org.jspecify.annotations.NullMarked;
