/** Depots as they are shown. */
@NullMarked
package consigne.api.depot.view;

import org.jspecify.annotations.NullMarked;
