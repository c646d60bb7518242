/** Keeps where sagas stand and what they have done, where people can read it after they have ended. */
@NullMarked
package consigne.saga.notes;

import org.jspecify.annotations.NullMarked;
