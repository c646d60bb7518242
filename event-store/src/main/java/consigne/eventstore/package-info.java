/**
 * An Axon event store on PostgreSQL: gap-free positions in commit order, group commit, push, and a chain of hashes. It
 * is large because it is the door: all that others may use of the store is here, and nothing of it in the rooms behind.
 */
@NullMarked
package consigne.eventstore;

import org.jspecify.annotations.NullMarked;
