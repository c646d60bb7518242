/** What all parts of the business share: money, quantities, what a command, an event and a rejection are. */
@NullMarked
package consigne.api;

import org.jspecify.annotations.NullMarked;
