/** The same work by entities of Pekko, which stay in memory, and its JDBC plugin, which writes in batches. */
@NullMarked
package consigne.benchmarks.pekko;

import org.jspecify.annotations.NullMarked;
