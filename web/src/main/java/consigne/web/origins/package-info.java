/** Whose pages may call from a browser. */
@NullMarked
package consigne.web.origins;

import org.jspecify.annotations.NullMarked;
