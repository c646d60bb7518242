package consigne.web.planted;

import consigne.api.catalogue.Sku;

public interface KnowsSkus {
    Sku sku();
}
