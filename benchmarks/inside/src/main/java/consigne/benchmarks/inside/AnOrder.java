package consigne.benchmarks.inside;

import com.fasterxml.jackson.core.JsonProcessingException;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.runtime.axon.EventJson;

/** An order of two lines, as it is stored. */
public final class AnOrder {

    private static final String PLACED = """
            {"orderId":"0197a1b2-0000-7000-8000-000000000001","customerId":"anna","payment":{"method":"pm_ok"},
             "depot":"main","placedAt":"2026-11-21T09:30:00Z","lines":[
             {"sku":"cola-33","name":"Cola 33 cl","quantity":6,"unitPrice":{"amount":"1.95","currency":"EUR"},
              "vatRate":5.5,"deposit":{"container":"bottle-33","perUnit":1,"each":{"amount":"0.20","currency":"EUR"}}},
             {"sku":"ice-2kg","name":"Ice 2 kg","quantity":1,"unitPrice":{"amount":"3.00","currency":"EUR"},
              "vatRate":20}]}""";

    private AnOrder() {}

    public static OrderPlaced placed() {
        try {
            return EventJson.mapper().readValue(PLACED, OrderPlaced.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
