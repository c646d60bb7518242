/** Sees to it that nobody who sends a request waits long for a database that has fallen silent. */
@NullMarked
package consigne.web.silence;

import org.jspecify.annotations.NullMarked;
