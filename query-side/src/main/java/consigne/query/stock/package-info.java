/** What is on hand and reserved, and every movement of it. */
@NullMarked
package consigne.query.stock;

import org.jspecify.annotations.NullMarked;
