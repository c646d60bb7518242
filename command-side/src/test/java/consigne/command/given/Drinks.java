package consigne.command.given;

import consigne.api.Money;
import consigne.api.Name;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import consigne.api.order.LineDeposit;
import consigne.command.catalogue.Offer;
import consigne.command.given.PrintedCatalogue.Deposit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** A small shop: what it sells, in which glass, at which price. */
public final class Drinks {

    public static final Currency EUR = Currency.getInstance("EUR");

    public static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    public static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");

    /** When the deposit on a small bottle went up from 20 cents to 25. */
    public static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    public static final ContainerType SMALL_BOTTLE = new ContainerType("bottle-33");
    public static final ContainerType BIG_BOTTLE = new ContainerType("bottle-100");
    public static final ContainerType BARREL = new ContainerType("barrel");

    public static final Sku COLA = new Sku("COLA-33");
    public static final Sku LEMONADE = new Sku("LEMONADE-33");
    public static final Sku WATER = new Sku("WATER-100");
    public static final Sku BEER = new Sku("BEER-20x33");
    public static final Sku COFFEE = new Sku("COFFEE-1KG");
    public static final Sku ABSINTHE = new Sku("ABSINTHE");

    private static final VatRate ON_FOOD = new VatRate(new BigDecimal("5.5"));
    private static final VatRate ON_ALCOHOL = new VatRate(new BigDecimal("20"));

    private Drinks() {}

    public static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    public static Quantity units(long quantity) {
        return new Quantity(quantity);
    }

    /** 1.20 EUR in a small bottle. */
    public static Offer aCola() {
        return aCola("1.20");
    }

    public static Offer aCola(String price) {
        return inGlass(COLA, "Cola", price, ON_FOOD, SMALL_BOTTLE, 1);
    }

    /** 1.50 EUR in a small bottle: dearer than a cola. */
    public static Offer aLemonade() {
        return inGlass(LEMONADE, "Lemonade", "1.50", ON_FOOD, SMALL_BOTTLE, 1);
    }

    /** 0.95 EUR in a big bottle, whose deposit is twice that of a small one. */
    public static Offer aWater() {
        return inGlass(WATER, "Water", "0.95", ON_FOOD, BIG_BOTTLE, 1);
    }

    /** 24.00 EUR in twenty small bottles. */
    public static Offer aCrateOfBeer() {
        return inGlass(BEER, "Beer", "24.00", ON_ALCOHOL, SMALL_BOTTLE, 20);
    }

    /** 7.90 EUR in paper. */
    public static Offer aCoffee() {
        return new Offer(COFFEE, new Name("Coffee"), eur("7.90"), ON_FOOD, null);
    }

    /** Sells all drinks but absinthe, and knows all containers but barrels. */
    public static PrintedCatalogue catalogue() {
        return new PrintedCatalogue(
                List.of(aCola(), aLemonade(), aWater(), aCrateOfBeer(), aCoffee()),
                List.of(
                        new Deposit(SMALL_BOTTLE, eur("0.20"), Instant.MIN),
                        new Deposit(SMALL_BOTTLE, eur("0.25"), JUNE),
                        new Deposit(BIG_BOTTLE, eur("0.40"), Instant.MIN)));
    }

    private static Offer inGlass(
            Sku sku, String name, String price, VatRate vatRate, ContainerType container, long perUnit) {
        Money each = eur(container.equals(BIG_BOTTLE) ? "0.40" : "0.20");
        return new Offer(
                sku, new Name(name), eur(price), vatRate, new LineDeposit(container, new Quantity(perUnit), each));
    }
}
