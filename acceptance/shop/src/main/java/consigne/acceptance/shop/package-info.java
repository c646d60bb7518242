/** The whole shop as tests run it: over HTTP, on a real PostgreSQL. */
@NullMarked
package consigne.acceptance.shop;

import org.jspecify.annotations.NullMarked;
