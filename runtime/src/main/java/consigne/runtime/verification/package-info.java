/** Walks along the chain of hashes while the shop works, and sees to it that its head is known elsewhere. */
@NullMarked
package consigne.runtime.verification;

import org.jspecify.annotations.NullMarked;
