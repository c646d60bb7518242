/** Plants bugs in how commands are decided and events are set aside, to see that a test catches each. */
@NullMarked
package consigne.runtime.planted;

import org.jspecify.annotations.NullMarked;
