/** What every process starts with: a clock, and ids. */
@NullMarked
package consigne.runtime;

import org.jspecify.annotations.NullMarked;
