/** What the shop sells, as front ends show it. */
@NullMarked
package consigne.query.catalogue;

import org.jspecify.annotations.NullMarked;
