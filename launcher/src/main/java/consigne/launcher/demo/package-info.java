/** What a shop has that is only tried out. */
@NullMarked
package consigne.launcher.demo;

import org.jspecify.annotations.NullMarked;
