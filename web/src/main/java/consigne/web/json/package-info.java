/** Reads what callers send, strictly, and finds everything that is wrong with it at once. */
@NullMarked
package consigne.web.json;

import org.jspecify.annotations.NullMarked;
