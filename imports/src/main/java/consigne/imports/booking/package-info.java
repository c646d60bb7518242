/** Sends the commands that take over what was read, each once. */
@NullMarked
package consigne.imports.booking;

import org.jspecify.annotations.NullMarked;
