/** Every name that was ever stored can be read. */
@NullMarked
package consigne.api.naming;

import org.jspecify.annotations.NullMarked;
