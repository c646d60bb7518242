/** Signs what one system tells another, and checks who said it. */
@NullMarked
package consigne.platform.webhook;

import org.jspecify.annotations.NullMarked;
