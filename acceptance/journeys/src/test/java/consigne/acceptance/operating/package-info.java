/** The shop as those see it who run it. */
@NullMarked
package consigne.acceptance.operating;

import org.jspecify.annotations.NullMarked;
