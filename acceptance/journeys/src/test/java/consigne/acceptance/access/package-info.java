/** Tries who may do what, over HTTP and with every kind of token. */
@NullMarked
package consigne.acceptance.access;

import org.jspecify.annotations.NullMarked;
