/** Files of what analysts may read: the same views, and the same pseudonyms. */
@NullMarked
package consigne.query.exports;

import org.jspecify.annotations.NullMarked;
