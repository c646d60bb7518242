/** Shows: one folder a read model. */
@NullMarked
package consigne.query;

import org.jspecify.annotations.NullMarked;
