/** The shop as three kinds of process, behind a gateway. */
@NullMarked
package consigne.acceptance.shop.kinds;

import org.jspecify.annotations.NullMarked;
