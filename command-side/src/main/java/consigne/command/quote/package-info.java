/** Says what an order would come to, by what an order goes by. */
@NullMarked
package consigne.command.quote;

import org.jspecify.annotations.NullMarked;
