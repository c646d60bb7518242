/** Values of the public language that all parts of the business share: money, quantities, ids. */
@NullMarked
package consigne.api;

import org.jspecify.annotations.NullMarked;
