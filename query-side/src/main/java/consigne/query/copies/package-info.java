/** Lists and sums as they stood: read from copies of read models as of a position. */
@NullMarked
package consigne.query.copies;

import org.jspecify.annotations.NullMarked;
