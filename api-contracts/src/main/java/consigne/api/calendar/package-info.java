/** Days and times as a clock on a wall shows them. */
@NullMarked
package consigne.api.calendar;

import org.jspecify.annotations.NullMarked;
