/** Events that the microbenchmarks work on; the benchmarks themselves lie in the packages of what they measure. */
package consigne.benchmarks.inside;
