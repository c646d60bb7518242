/** What every request and answer has in common: who calls, what story it belongs to, how large it may be. */
@NullMarked
package consigne.web.http;

import org.jspecify.annotations.NullMarked;
