/** What the bodies of requests are made of, beside single things: how they are stated, checked and described. */
@NullMarked
package consigne.web.form;

import org.jspecify.annotations.NullMarked;
