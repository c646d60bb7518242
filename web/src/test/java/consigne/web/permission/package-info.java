@NullMarked
package consigne.web.permission;

import org.jspecify.annotations.NullMarked;
