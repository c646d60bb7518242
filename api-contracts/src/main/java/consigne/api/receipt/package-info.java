/** What a customer gets in writing for what was sold to them, and for money given back: numbered without a gap. */
@NullMarked
package consigne.api.receipt;

import org.jspecify.annotations.NullMarked;
