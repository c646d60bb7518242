package consigne.query.documents;

import consigne.web.problem.ProblemException;

/** Nobody has said yet who sells, and a document without a seller is none. */
final class SellerUnknown extends ProblemException {

    private static final long serialVersionUID = 1L;

    SellerUnknown() {
        super(
                503,
                "seller-unknown",
                "The shop has not said who it is: consigne.seller.name, .address, .siret and .vat-number are needed for"
                        + " pages and PDF. As JSON it can be had.");
    }
}
