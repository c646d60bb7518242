/** The returnable glass that a customer holds, and the money that stands for it. */
@NullMarked
package consigne.api.deposit;

import org.jspecify.annotations.NullMarked;
