package consigne.api.naming;

import static java.util.Map.entry;

import consigne.api.ChangedSince;
import consigne.api.Rejection;
import consigne.api.catalogue.CatalogueRejection;
import consigne.api.customer.erasure.CustomerRejection;
import consigne.api.deposit.DepositRejection;
import consigne.api.depot.DepotRejection;
import consigne.api.order.OrderRejection;
import consigne.api.payment.PaymentRejection;
import consigne.api.rebuild.RebuildRejection;
import consigne.api.round.RoundsRejection;
import consigne.api.slot.SlotRejection;
import consigne.api.stock.StockRejection;
import java.util.Map;
import java.util.Optional;

/** The frozen names of all rejections, as callers see them. A class may be renamed; its entry here may not. */
public final class RejectionNames {

    private static final Map<Class<? extends Rejection>, String> NAMES = Map.ofEntries(
            entry(ChangedSince.class, "changed-since"),
            entry(CatalogueRejection.UnknownProduct.class, "unknown-product"),
            entry(CatalogueRejection.UnknownContainer.class, "unknown-container"),
            entry(CatalogueRejection.WrongCurrency.class, "wrong-currency"),
            entry(CustomerRejection.Erased.class, "customer-erased"),
            entry(CustomerRejection.OrdersOpen.class, "orders-open"),
            entry(CustomerRejection.MoneyOwed.class, "money-owed"),
            entry(DepositRejection.UnknownContainer.class, "unknown-container"),
            entry(DepositRejection.NotEnoughCredit.class, "not-enough-credit"),
            entry(DepositRejection.NotHeld.class, "not-held"),
            entry(DepositRejection.NotReturned.class, "not-returned"),
            entry(DepositRejection.SettledAlready.class, "settled-already"),
            entry(DepotRejection.UnknownDepot.class, "unknown-depot"),
            entry(DepotRejection.UnknownVan.class, "unknown-van"),
            entry(DepotRejection.TooManyVans.class, "too-many-vans"),
            entry(SlotRejection.UnknownSlot.class, "unknown-slot"),
            entry(SlotRejection.SlotFull.class, "slot-full"),
            entry(RoundsRejection.NoRounds.class, "no-rounds"),
            entry(RoundsRejection.UnknownStop.class, "unknown-stop"),
            entry(RoundsRejection.NotAmongTheVans.class, "not-among-the-vans"),
            entry(RoundsRejection.StillSearching.class, "still-searching"),
            entry(RoundsRejection.SearchIsOver.class, "search-is-over"),
            entry(RoundsRejection.StopDoesNotFit.class, "stop-does-not-fit"),
            entry(RoundsRejection.NotToBeDriven.class, "not-to-be-driven"),
            entry(SlotRejection.ClosedForBookings.class, "slot-closed"),
            entry(SlotRejection.PastCutOff.class, "past-cut-off"),
            entry(SlotRejection.RoomBelowTaken.class, "room-below-taken"),
            entry(SlotRejection.MoreThanTheSlot.class, "more-than-the-slot"),
            entry(SlotRejection.TooManyWait.class, "too-many-wait"),
            entry(SlotRejection.NotServed.class, "not-served"),
            entry(OrderRejection.UnknownOrder.class, "unknown-order"),
            entry(OrderRejection.OrderExists.class, "order-exists"),
            entry(OrderRejection.UnknownAddress.class, "unknown-address"),
            entry(OrderRejection.AnotherDepot.class, "another-depot"),
            entry(OrderRejection.TooManyCrates.class, "too-many-crates"),
            entry(OrderRejection.NotAllowedNow.class, "not-allowed-now"),
            entry(OrderRejection.UnknownProduct.class, "unknown-product"),
            entry(OrderRejection.TotalTooHigh.class, "total-too-high"),
            entry(OrderRejection.UnknownContainer.class, "unknown-container"),
            entry(OrderRejection.NotInOrder.class, "not-in-order"),
            entry(OrderRejection.NamedTwice.class, "named-twice"),
            entry(OrderRejection.MoreThanThereIs.class, "more-than-there-is"),
            entry(OrderRejection.SubstituteAlreadyOrdered.class, "substitute-already-ordered"),
            entry(OrderRejection.SubstituteDepositHigher.class, "substitute-deposit-higher"),
            entry(OrderRejection.SubstituteOutOfStock.class, "substitute-out-of-stock"),
            entry(OrderRejection.MoreCreditedThanBought.class, "more-credited-than-bought"),
            entry(OrderRejection.MovedOn.class, "moved-on"),
            entry(PaymentRejection.UnknownAttempt.class, "unknown-attempt"),
            entry(PaymentRejection.CaptureAboveAuthorised.class, "capture-above-authorised"),
            entry(PaymentRejection.RefundAboveCaptured.class, "refund-above-captured"),
            entry(PaymentRejection.NotPossibleNow.class, "not-possible-now"),
            entry(RebuildRejection.RebuildGoingOn.class, "rebuild-going-on"),
            entry(RebuildRejection.NotInPhase.class, "not-in-phase"),
            entry(RebuildRejection.NoVersionLeft.class, "no-version-left"),
            entry(RebuildRejection.TooManyCopies.class, "too-many-copies"),
            entry(RebuildRejection.CopyExists.class, "copy-exists"),
            entry(RebuildRejection.NoCopyAsOf.class, "no-copy-as-of"),
            entry(StockRejection.OutOfStock.class, "out-of-stock"),
            entry(StockRejection.MoreBrokenThanAvailable.class, "more-broken-than-available"),
            entry(StockRejection.CountBelowReserved.class, "count-below-reserved"),
            entry(StockRejection.TooMuchOnHand.class, "too-much-on-hand"),
            entry(StockRejection.NotExpiredYet.class, "not-expired-yet"),
            entry(StockRejection.UnknownProduct.class, "unknown-product"));

    private RejectionNames() {}

    /** The name of a rejection, such as {@code out-of-stock}; empty for a class that is no rejection of ours. */
    public static Optional<String> nameOf(Class<?> rejection) {
        return Optional.ofNullable(NAMES.get(rejection));
    }

    /** The name of the rule that a rejection tells of. */
    public static String of(Rejection rejection) {
        return nameOf(rejection.getClass()).orElseThrow();
    }

    /** All names, by class. */
    public static Map<Class<? extends Rejection>, String> all() {
        return NAMES;
    }
}
