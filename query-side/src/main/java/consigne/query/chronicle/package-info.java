/** What a view is folded from, and what it was at any position. */
@NullMarked
package consigne.query.chronicle;

import org.jspecify.annotations.NullMarked;
