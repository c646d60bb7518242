/** Says what a shop's books look like, and what each row of them is. */
@NullMarked
package consigne.imports.mapping;

import org.jspecify.annotations.NullMarked;
