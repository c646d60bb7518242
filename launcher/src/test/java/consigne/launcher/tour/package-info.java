/** Runs the tours of the documents, from their own text. */
@NullMarked
package consigne.launcher.tour;

import org.jspecify.annotations.NullMarked;
