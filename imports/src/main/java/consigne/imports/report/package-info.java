/** What is told of imports: how far they have got, what their files hold, and what became of it. */
@NullMarked
package consigne.imports.report;

import org.jspecify.annotations.NullMarked;
