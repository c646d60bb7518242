/** Puts Axon together: stores, buses, serializers and processors on PostgreSQL. */
@NullMarked
package consigne.runtime.axon;

import org.jspecify.annotations.NullMarked;
