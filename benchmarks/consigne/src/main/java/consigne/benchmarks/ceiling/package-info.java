/** What PostgreSQL does at best, with nothing of ours in the way. */
@NullMarked
package consigne.benchmarks.ceiling;

import org.jspecify.annotations.NullMarked;
