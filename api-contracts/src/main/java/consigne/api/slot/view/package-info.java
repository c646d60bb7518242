/** Slots as they are shown. */
@NullMarked
package consigne.api.slot.view;

import org.jspecify.annotations.NullMarked;
