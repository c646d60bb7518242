/** Who calls, and what is theirs: turns away who may not. */
@NullMarked
package consigne.web.access;

import org.jspecify.annotations.NullMarked;
