package consigne.saga.fulfilment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the saga waits.
 *
 * @param paymentTimeLimit for the provider to answer an authorisation
 * @param paymentAwaited for another payment method where one is declined; not at all where it is zero
 * @param reservationsLast from when an order is placed until it must be picked
 */
@ConfigurationProperties("consigne.fulfilment")
record FulfilmentSettings(
        @DefaultValue("30s") Duration paymentTimeLimit,
        @DefaultValue("15m") Duration paymentAwaited,
        @DefaultValue("72h") Duration reservationsLast) {}
