/** What a process in mode {@code embedded} has of its own: a database, an issuer of tokens, a vault's master key. */
@NullMarked
package consigne.launcher.embedded;

import org.jspecify.annotations.NullMarked;
