/** What the tests of all business rules share: the way they are told, and a small shop. */
@NullMarked
package consigne.command.given;

import org.jspecify.annotations.NullMarked;
