/** Runs the tours of the documents, from their own text. */
@NullMarked
package consigne.acceptance.tour;

import org.jspecify.annotations.NullMarked;
