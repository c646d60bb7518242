/** What is measured, against what, and the table of it all. */
@NullMarked
package consigne.benchmarks;

import org.jspecify.annotations.NullMarked;
