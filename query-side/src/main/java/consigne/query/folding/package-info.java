/** How events become what people read: folded in memory a batch, written with one statement a table. */
@NullMarked
package consigne.query.folding;

import org.jspecify.annotations.NullMarked;
