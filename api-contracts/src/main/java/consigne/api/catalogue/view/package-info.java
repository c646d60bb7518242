/** How the catalogue is shown. */
@NullMarked
package consigne.api.catalogue.view;

import org.jspecify.annotations.NullMarked;
