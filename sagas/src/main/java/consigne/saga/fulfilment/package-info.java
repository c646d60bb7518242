/**
 * Sees every order through: reserve, authorise, confirm, pick, deliver, settle, capture, close; or undo what was done.
 */
@NullMarked
package consigne.saga.fulfilment;

import org.jspecify.annotations.NullMarked;
