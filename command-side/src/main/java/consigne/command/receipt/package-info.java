/** Numbers receipts: one after the other in a book, none left out and none twice. */
@NullMarked
package consigne.command.receipt;

import org.jspecify.annotations.NullMarked;
