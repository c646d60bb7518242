/** An issuer of tokens for tests, in this and the other modules. */
@NullMarked
package consigne.tokens;

import org.jspecify.annotations.NullMarked;
