/** Keeps what is known of people, encrypted by a key for each: who destroys the key has forgotten the person. */
@NullMarked
package consigne.vault;

import org.jspecify.annotations.NullMarked;
