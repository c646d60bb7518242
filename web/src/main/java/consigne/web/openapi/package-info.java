/** Describes the HTTP interface as OpenAPI, from the code that serves it. */
@NullMarked
package consigne.web.openapi;

import org.jspecify.annotations.NullMarked;
