/** The rounds of slots: asked for, planned as they were found, and changed by hand. */
@NullMarked
package consigne.command.round;

import org.jspecify.annotations.NullMarked;
