@NullMarked
package consigne.command.round;

import org.jspecify.annotations.NullMarked;
