@NullMarked
package consigne.runtime.sharing;

import org.jspecify.annotations.NullMarked;
