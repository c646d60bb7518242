/** That a customer is forgotten: what stands against it, what is noted of it, and what stays. */
@NullMarked
package consigne.api.customer.erasure;

import org.jspecify.annotations.NullMarked;
