/** Says over HTTP what went wrong, as the problems of RFC 9457. */
@NullMarked
package consigne.web.problem;

import org.jspecify.annotations.NullMarked;
