/** An Axon event store on PostgreSQL: gap-free positions in commit order, group commit, push, and a chain of hashes. */
@NullMarked
package consigne.eventstore;

import org.jspecify.annotations.NullMarked;
