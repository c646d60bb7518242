/** Who was refused what, and what support and operators did. */
@NullMarked
package consigne.web.audit;

import org.jspecify.annotations.NullMarked;
