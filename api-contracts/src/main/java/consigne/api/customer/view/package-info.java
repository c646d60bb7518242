/** How customers are shown. */
@NullMarked
package consigne.api.customer.view;

import org.jspecify.annotations.NullMarked;
