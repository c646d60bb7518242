/** What the shop sells, and the returnable glass that it sells it in. */
@NullMarked
package consigne.api.catalogue;

import org.jspecify.annotations.NullMarked;
