/** Reads the documents as a newcomer does: follows each link, looks for each name, types each line. */
@NullMarked
package consigne.build.documents;

import org.jspecify.annotations.NullMarked;
