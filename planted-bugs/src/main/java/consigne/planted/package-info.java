/** Plants bugs in copies of source files, to see that a test catches each. */
@NullMarked
package consigne.planted;

import org.jspecify.annotations.NullMarked;
