/** How events become views: folded in memory a batch, into the views as they stood before. */
@NullMarked
package consigne.query.folding;

import org.jspecify.annotations.NullMarked;
