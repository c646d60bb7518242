/** Rebuilds of read models, asked for over HTTP: built beside, compared, switched, and taken back. */
@NullMarked
package consigne.query.rebuild;

import org.jspecify.annotations.NullMarked;
