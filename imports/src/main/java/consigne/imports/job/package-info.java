/** Keeps how far each import has got, so that any process can go on with it. */
@NullMarked
package consigne.imports.job;

import org.jspecify.annotations.NullMarked;
