/** What the whole shop answers to requests that are wrong, and to requests that come more than once. */
@NullMarked
package consigne.acceptance.input;

import org.jspecify.annotations.NullMarked;
