/** Puts together what every process needs. */
@NullMarked
package consigne.web;

import org.jspecify.annotations.NullMarked;
