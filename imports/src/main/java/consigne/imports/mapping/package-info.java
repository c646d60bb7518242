/** Says what a shop's books look like: the mappings built in, and the shop's own. */
@NullMarked
package consigne.imports.mapping;

import org.jspecify.annotations.NullMarked;
