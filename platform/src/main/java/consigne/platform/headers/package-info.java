/** What every answer tells browsers, whoever gives it. */
@NullMarked
package consigne.platform.headers;

import org.jspecify.annotations.NullMarked;
