/** An Axon Server beside a shop under test. */
@NullMarked
package consigne.acceptance.shop.axon;

import org.jspecify.annotations.NullMarked;
