/** Describes the HTTP interface as OpenAPI, from the code that serves it. */
@NullMarked
package consigne.platform.openapi;

import org.jspecify.annotations.NullMarked;
