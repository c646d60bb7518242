/** What every process starts with: ids, meters, and what it looks at every second. */
@NullMarked
package consigne.runtime;

import org.jspecify.annotations.NullMarked;
