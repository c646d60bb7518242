/** Issues tokens for one demo user a role, to callers on the same machine. */
@NullMarked
package consigne.launcher.issuer;

import org.jspecify.annotations.NullMarked;
