@NullMarked
package consigne.vault;

import org.jspecify.annotations.NullMarked;
