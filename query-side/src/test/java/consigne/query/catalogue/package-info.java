@NullMarked
package consigne.query.catalogue;

import org.jspecify.annotations.NullMarked;
