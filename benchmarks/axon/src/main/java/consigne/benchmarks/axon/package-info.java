/** Axon 4 without anything of ours: as it comes, and as an expert tunes it. */
@NullMarked
package consigne.benchmarks.axon;

import org.jspecify.annotations.NullMarked;
