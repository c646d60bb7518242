/** Read models over HTTP: what versions there are, and their rebuilds. */
@NullMarked
package consigne.query.readmodels;

import org.jspecify.annotations.NullMarked;
