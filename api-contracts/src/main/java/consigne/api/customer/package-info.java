/** Who customers are: what is known of the people, which events never hold. */
@NullMarked
package consigne.api.customer;

import org.jspecify.annotations.NullMarked;
