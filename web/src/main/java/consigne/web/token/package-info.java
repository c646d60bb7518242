/** Checks tokens: who signed them, for whom, by whom and for when. */
@NullMarked
package consigne.web.token;

import org.jspecify.annotations.NullMarked;
