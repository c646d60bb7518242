/** Makes ids: new ones, and those of steps that follow from a message. */
@NullMarked
package consigne.runtime.ids;

import org.jspecify.annotations.NullMarked;
