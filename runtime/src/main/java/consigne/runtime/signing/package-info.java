/** Signs what one system tells another, and checks who said it. */
@NullMarked
package consigne.runtime.signing;

import org.jspecify.annotations.NullMarked;
