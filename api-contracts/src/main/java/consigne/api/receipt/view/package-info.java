/** How receipts and statements are shown. */
@NullMarked
package consigne.api.receipt.view;

import org.jspecify.annotations.NullMarked;
