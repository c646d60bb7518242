/** What becomes of orders when messages come twice, steps fail, and processes die. */
@NullMarked
package consigne.acceptance.crash;

import org.jspecify.annotations.NullMarked;
