/** What analysts read by SQL: views of their own, and a role that reads nothing else. */
@NullMarked
package consigne.query.analytics;

import org.jspecify.annotations.NullMarked;
