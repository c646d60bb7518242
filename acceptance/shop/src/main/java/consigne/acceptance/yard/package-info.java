/** The depot of a shop: its slots and its vans. */
@NullMarked
package consigne.acceptance.yard;

import org.jspecify.annotations.NullMarked;
