package consigne.query.torture;

import static consigne.query.fixtures.Orders.eur;

import consigne.api.Name;
import consigne.api.Quantity;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import consigne.api.order.OrderLine;
import consigne.query.fixtures.Orders;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is ordered: drinks in glass, and crisps that come in none and whose tax does not come out even. */
final class Goods {

    private static final Sku CRISPS = new Sku("crisps.150");
    private static final Sku TONIC = new Sku("tonic-20");

    static final List<Sku> ALL = List.of(Orders.COLA, Orders.WATER, CRISPS, TONIC);

    private Goods() {}

    static List<OrderLine> some(Random random) {
        List<OrderLine> lines = new ArrayList<>(
                List.of(Orders.cola(some(random, 24)), Orders.water(some(random, 12)), crisps(some(random, 7))));
        Collections.shuffle(lines, random);
        return lines.subList(0, 1 + random.nextInt(3));
    }

    static OrderLine substitute(long quantity) {
        OrderLine water = Orders.water(quantity);
        return new OrderLine(TONIC, new Name("Tonic"), water.quantity(), eur("0.75"), water.vatRate(), water.deposit());
    }

    private static long some(Random random, int most) {
        return 1L + random.nextInt(most);
    }

    private static OrderLine crisps(long bags) {
        return new OrderLine(
                CRISPS, new Name("Crisps"), new Quantity(bags), eur("0.99"), new VatRate(new BigDecimal("20")), null);
    }
}
