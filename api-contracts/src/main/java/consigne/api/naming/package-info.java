/** The frozen names under which events are stored. */
@NullMarked
package consigne.api.naming;

import org.jspecify.annotations.NullMarked;
