/** The frozen names that outsiders see: of events as they are stored, and of rejections. */
@NullMarked
package consigne.api.naming;

import org.jspecify.annotations.NullMarked;
