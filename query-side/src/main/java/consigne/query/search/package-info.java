/** How things are found by words, with small slips forgiven. */
@NullMarked
package consigne.query.search;

import org.jspecify.annotations.NullMarked;
