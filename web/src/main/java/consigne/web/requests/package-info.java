/** One line in the log for each request. */
@NullMarked
package consigne.web.requests;

import org.jspecify.annotations.NullMarked;
