/** The whole application under load: killed again and again, or computed anew while nobody is to notice. */
@NullMarked
package consigne.acceptance.torture;

import org.jspecify.annotations.NullMarked;
