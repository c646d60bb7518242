/** Reading what one has written, and long lists page by page. */
@NullMarked
package consigne.query.reading;

import org.jspecify.annotations.NullMarked;
