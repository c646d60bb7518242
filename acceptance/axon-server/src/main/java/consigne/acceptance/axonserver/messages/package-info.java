/** Commands and queries, brought to the processes that said they handle them. */
@NullMarked
package consigne.acceptance.axonserver.messages;

import org.jspecify.annotations.NullMarked;
