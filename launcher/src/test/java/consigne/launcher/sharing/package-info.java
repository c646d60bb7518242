/** What several processes on one database do together. */
@NullMarked
package consigne.launcher.sharing;

import org.jspecify.annotations.NullMarked;
