package consigne.query.stock;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the shelf is shown.
 *
 * @param low so many units of a product, or fewer, are few
 */
@ConfigurationProperties("consigne.shelf")
public record ShelfProperties(@DefaultValue("12") long low) {}
