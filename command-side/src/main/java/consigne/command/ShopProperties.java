package consigne.command;

import consigne.api.Quantity;
import java.util.Currency;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the shop does business.
 *
 * @param currency of all prices and deposits, by its ISO 4217 code
 * @param foreignReturnLimit how many containers that the customer does not hold are paid for in one return
 */
@ConfigurationProperties("consigne.shop")
public record ShopProperties(
        @DefaultValue("EUR") Currency currency,
        @DefaultValue("100") long foreignReturnLimit) {

    public Quantity foreignLimit() {
        return new Quantity(foreignReturnLimit);
    }
}
