/** How fast a body has to come: nobody holds a connection for nothing. */
@NullMarked
package consigne.web.pace;

import org.jspecify.annotations.NullMarked;
