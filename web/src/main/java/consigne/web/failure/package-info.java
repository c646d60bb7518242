/** Finds the problem behind whatever is thrown, and answers with it. */
@NullMarked
package consigne.web.failure;

import org.jspecify.annotations.NullMarked;
