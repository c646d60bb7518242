@NullMarked
package consigne.query.search;

import org.jspecify.annotations.NullMarked;
