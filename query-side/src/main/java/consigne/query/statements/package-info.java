/** What passed between the shop and a customer in a month. */
@NullMarked
package consigne.query.statements;

import org.jspecify.annotations.NullMarked;
