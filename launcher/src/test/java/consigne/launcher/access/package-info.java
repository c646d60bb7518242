/** Tries who may do what, over HTTP and with every kind of token. */
@NullMarked
package consigne.launcher.access;

import org.jspecify.annotations.NullMarked;
