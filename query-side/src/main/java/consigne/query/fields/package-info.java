/** The fields of views: how they are named, and in which of them two views differ. */
@NullMarked
package consigne.query.fields;

import org.jspecify.annotations.NullMarked;
