/** Shows how far sagas have got, what they have done and what holds them up, and has one that is stuck go on. */
@NullMarked
package consigne.query.sagas;

import org.jspecify.annotations.NullMarked;
