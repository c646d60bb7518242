/** What a process in mode {@code embedded} has of its own: a database, an issuer, a vault's master key, a seller. */
@NullMarked
package consigne.launcher.embedded;

import org.jspecify.annotations.NullMarked;
