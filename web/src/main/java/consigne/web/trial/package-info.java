/** Answers what would happen, where somebody only wants to know. */
@NullMarked
package consigne.web.trial;

import org.jspecify.annotations.NullMarked;
