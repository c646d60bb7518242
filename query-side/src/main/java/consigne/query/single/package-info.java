/** Single things of read models, folded again from their events: to see whether their rows say what events say. */
@NullMarked
package consigne.query.single;

import org.jspecify.annotations.NullMarked;
