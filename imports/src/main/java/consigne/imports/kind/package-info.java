/** The kinds of imports: what is done with the files of each is its own affair, the rest is the same for all. */
@NullMarked
package consigne.imports.kind;

import org.jspecify.annotations.NullMarked;
