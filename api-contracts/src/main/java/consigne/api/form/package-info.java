/**
 * The forms that values must have: each is stated once, as data, and read by the constructor that checks it and by the
 * description of the interface alike.
 */
@NullMarked
package consigne.api.form;

import org.jspecify.annotations.NullMarked;
