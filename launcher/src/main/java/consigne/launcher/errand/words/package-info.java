/** What a person at a terminal, or a program behind a pipe, is told of read models and rebuilds. */
@NullMarked
package consigne.launcher.errand.words;

import org.jspecify.annotations.NullMarked;
