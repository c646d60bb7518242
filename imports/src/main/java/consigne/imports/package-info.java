/** Imports: files that are taken in at once and worked on in the background, whatever they hold. */
@NullMarked
package consigne.imports;

import org.jspecify.annotations.NullMarked;
