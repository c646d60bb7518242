/** Events and snapshots, kept in one order, appended whole and followed live. */
@NullMarked
package consigne.acceptance.axonserver.events;

import org.jspecify.annotations.NullMarked;
