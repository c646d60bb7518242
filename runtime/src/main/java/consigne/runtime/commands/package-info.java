/** Carries commands to whoever decides, each with where it comes from, and each of them out once. */
@NullMarked
package consigne.runtime.commands;

import org.jspecify.annotations.NullMarked;
