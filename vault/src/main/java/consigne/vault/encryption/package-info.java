/** Encrypts, and knows the keys that wrap others. */
@NullMarked
package consigne.vault.encryption;

import org.jspecify.annotations.NullMarked;
