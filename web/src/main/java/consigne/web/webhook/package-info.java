/** Takes each signed message of another system once. */
@NullMarked
package consigne.web.webhook;

import org.jspecify.annotations.NullMarked;
