/** Reads what callers send, strictly, and finds everything that is wrong with it at once. */
@NullMarked
package consigne.platform.json;

import org.jspecify.annotations.NullMarked;
