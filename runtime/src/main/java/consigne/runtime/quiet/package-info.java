/** Tells of the database's trouble in a few lines, however many parts of the house it meets. */
@NullMarked
package consigne.runtime.quiet;

import org.jspecify.annotations.NullMarked;
