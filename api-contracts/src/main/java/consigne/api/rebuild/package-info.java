/** What may stand against a rebuild of a read model. */
@NullMarked
package consigne.api.rebuild;

import org.jspecify.annotations.NullMarked;
