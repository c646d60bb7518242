/** Breaks the rules of the house on purpose, so that they can be seen to catch it. */
@NullMarked
package consigne.query.planted;

import org.jspecify.annotations.NullMarked;
