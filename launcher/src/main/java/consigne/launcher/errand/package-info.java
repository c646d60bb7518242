/** What the launcher's jar does instead of opening a shop: it lists and rebuilds the read models of one. */
@NullMarked
package consigne.launcher.errand;

import org.jspecify.annotations.NullMarked;
