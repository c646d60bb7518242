/** What several processes on one database do together. */
@NullMarked
package consigne.acceptance.sharing;

import org.jspecify.annotations.NullMarked;
