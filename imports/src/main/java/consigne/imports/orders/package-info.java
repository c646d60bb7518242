/** Takes over a shop's past: the lines of its books become closed orders, credit notes and past adjustments. */
@NullMarked
package consigne.imports.orders;

import org.jspecify.annotations.NullMarked;
