package consigne.benchmarks.front;

import consigne.api.Command;
import consigne.api.Money;
import consigne.api.Name;
import consigne.api.Quantity;
import consigne.api.Reference;
import consigne.api.catalogue.ContainerCommand.DefineContainer;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Packaging;
import consigne.api.catalogue.ProductCommand.DefineProduct;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import consigne.api.place.Depot;
import consigne.api.stock.StockCommand.ReceiveStock;
import consigne.api.stock.StockId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Twelve thousand drinks: each kind of each brand in each size. As with real ones, some words are in thousands. */
final class Assortment {

    private static final List<String> KINDS = List.of(
            "Jus de pomme",
            "Jus d'orange",
            "Jus de raisin",
            "Eau minérale naturelle",
            "Eau gazeuse",
            "Limonade",
            "Bière blonde",
            "Bière brune",
            "Bière blanche",
            "Cidre brut",
            "Cidre doux",
            "Cola",
            "Thé glacé pêche",
            "Sirop de grenadine",
            "Lait entier",
            "Nectar d'abricot",
            "Tonic",
            "Ginger ale",
            "Vin rouge",
            "Crémant");
    private static final List<String> STARTS =
            List.of("Bel", "Mont", "Val", "Cha", "Per", "Evi", "Bad", "Roc", "Sou", "Lan", "Tre", "Gui");
    private static final List<String> ENDS =
            List.of("lac", "rier", "toit", "vin", "fort", "clair", "neuf", "mer", "gny", "val");
    private static final List<String> SIZES = List.of("25 cl", "33 cl", "50 cl", "75 cl", "1 l");
    private static final ContainerType BOTTLE = new ContainerType("bottle-33");

    static final int PRODUCTS = KINDS.size() * STARTS.size() * ENDS.size() * SIZES.size();

    private Assortment() {}

    static Sku sku(int product) {
        return new Sku("drink-%05d".formatted(product));
    }

    private static String name(int product) {
        int brand = product / KINDS.size() / SIZES.size();
        return KINDS.get(product % KINDS.size()) + " "
                + STARTS.get(brand % STARTS.size()) + ENDS.get(brand / STARTS.size()) + " "
                + SIZES.get(product / KINDS.size() % SIZES.size());
    }

    /** What sets the shop up. */
    static Stream<Command> glass() {
        return Stream.of(
                new DefineContainer(BOTTLE, new Name("Bottle of 33 cl"), Money.of("0.20", "EUR"), Instant.EPOCH));
    }

    /** The same, once there is glass; in any order. */
    static Stream<List<Command>> products() {
        return IntStream.range(0, PRODUCTS)
                .mapToObj(product -> List.of(
                        new DefineProduct(
                                sku(product),
                                new Name(name(product)),
                                Money.ofCents(90 + product % 400, Money.currencyOf("EUR")),
                                new VatRate(new BigDecimal("5.5")),
                                new Packaging(BOTTLE, new Quantity(1)),
                                null,
                                Instant.EPOCH),
                        new ReceiveStock(
                                new StockId(Depot.MAIN, sku(product)),
                                new Quantity(240),
                                new Reference("Opening stock"))));
    }

    /** What somebody types: a name or the beginning of one, one time in five with a slip. */
    static String typed(Random random) {
        String name = name(random.nextInt(PRODUCTS));
        String words = name.substring(0, name.lastIndexOf(' ', name.lastIndexOf(' ') - 1));
        int typed = random.nextBoolean() ? words.length() : 3 + random.nextInt(words.length() - 3);
        String query = words.substring(0, typed).strip();
        int slip = 1 + random.nextInt(query.length() - 1);
        return random.nextInt(5) == 0 ? query.substring(0, slip) + query.substring(slip + 1) : query;
    }
}
