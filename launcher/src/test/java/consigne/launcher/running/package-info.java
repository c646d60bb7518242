/** The whole shop as tests run it: over HTTP, on a real PostgreSQL. */
@NullMarked
package consigne.launcher.running;

import org.jspecify.annotations.NullMarked;
