/** What the description of the interface is good for: clients that are made of it. */
@NullMarked
package consigne.acceptance.client;

import org.jspecify.annotations.NullMarked;
