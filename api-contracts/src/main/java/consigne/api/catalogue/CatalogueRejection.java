package consigne.api.catalogue;

import consigne.api.Money;
import consigne.api.NotThere;
import consigne.api.Rejection;
import java.util.Currency;
import java.util.Optional;

/** Why a change of the catalogue is refused. */
public sealed interface CatalogueRejection extends Rejection {

    /** There is no such product. */
    record UnknownProduct(Sku sku) implements CatalogueRejection, NotThere {
        @Override
        public String explanation() {
            return "There is no product " + sku + ".";
        }
    }

    /** A product comes in a container type that the shop does not have. */
    record UnknownContainer(ContainerType container) implements CatalogueRejection {
        @Override
        public String explanation() {
            return "There is no container type " + container + ".";
        }
    }

    /**
     * A price or a deposit is in another currency than the shop's.
     *
     * @param given the ISO 4217 code of what was given
     * @param expected that of the shop
     */
    record WrongCurrency(String given, String expected) implements CatalogueRejection {

        /** Why an amount is refused; not at all where it is in the currency that it should be in. */
        public static Optional<WrongCurrency> of(Money amount, Currency expected) {
            return amount.currency().equals(expected)
                    ? Optional.empty()
                    : Optional.of(new WrongCurrency(amount.currencyCode(), expected.getCurrencyCode()));
        }

        @Override
        public String explanation() {
            return "The shop's prices are in " + expected + ", not in " + given + ".";
        }
    }
}
