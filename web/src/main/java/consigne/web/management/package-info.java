/** What people who run the shop ask a process on a port that only they reach. */
@NullMarked
package consigne.web.management;

import org.jspecify.annotations.NullMarked;
