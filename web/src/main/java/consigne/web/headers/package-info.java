/** What every answer tells browsers, whoever gives it. */
@NullMarked
package consigne.web.headers;

import org.jspecify.annotations.NullMarked;
