/** Stores what waits, many appends to a commit, at positions without gaps, and answers each for itself. */
@NullMarked
package consigne.eventstore.writing;

import org.jspecify.annotations.NullMarked;
