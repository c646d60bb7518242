/** Where things are on a map. */
@NullMarked
package consigne.api.place;

import org.jspecify.annotations.NullMarked;
