/** Plants bugs in how the work of many orders is done side by side, to see that a test catches each. */
@NullMarked
package consigne.saga.planted;

import org.jspecify.annotations.NullMarked;
