/** Planted to be caught. */
@NullMarked
package consigne.vault.planted;

import org.jspecify.annotations.NullMarked;
