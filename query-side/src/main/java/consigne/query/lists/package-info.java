/** How long lists are read: page by page, and what callers say to that. */
@NullMarked
package consigne.query.lists;

import org.jspecify.annotations.NullMarked;
