/** Makes pages, and PDF of them, in the languages of customers, between a seller and a customer who are put in. */
@NullMarked
package consigne.query.documents;

import org.jspecify.annotations.NullMarked;
