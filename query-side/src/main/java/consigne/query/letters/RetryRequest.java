package consigne.query.letters;

import org.jspecify.annotations.Nullable;

/**
 * Which letters are to be tried again.
 *
 * @param cause the fingerprint of their cause; all letters where none is given
 */
record RetryRequest(@Nullable Fingerprint cause) {}
