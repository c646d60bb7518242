/** What keeps a shop from starting, and how people are told. */
@NullMarked
package consigne.launcher.obstacle;

import org.jspecify.annotations.NullMarked;
