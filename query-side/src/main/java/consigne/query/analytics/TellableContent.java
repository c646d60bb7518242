package consigne.query.analytics;

import consigne.query.pseudonym.Pseudonyms;
import java.util.List;

/**
 * What analysts may know of what an event says, in SQL: customers by pseudonyms, and nothing of what people have
 * written freely, which may be about persons, or of the means by which somebody pays.
 */
final class TellableContent {

    /** Where in an event a customer's id may stand. */
    private static final List<String> CUSTOMERS = List.of(
            "{customerId}",
            "{accountId}",
            "{invoice,customerId}",
            "{was,customerId}",
            "{cancellation,customerId}",
            "{receipt,customerId}",
            "{booking,customerId}");

    private TellableContent() {}

    /**
     * An SQL expression.
     *
     * @param content an expression of what the event says, as {@code jsonb}
     * @param type an expression of its name
     */
    static String sql(String content, String type) {
        String told =
                "%s - array['reason', 'reasons', 'method', 'paymentMethod'] #- '{because,explanation}' #- '{payment,method}'"
                        .formatted(content);
        told = "case when starts_with(%2$s, 'deposit.') then (%1$s) - 'reference' else %1$s end".formatted(told, type);
        told = "case when %3$s = 'order.delivered' then jsonb_set(%1$s, '{lines}', %2$s) else %1$s end"
                .formatted(told, linesWithoutReasons(content), type);
        told = "case when %3$s = 'rounds.requested' then jsonb_set(%1$s, '{task,stops}', %2$s) else %1$s end"
                .formatted(told, stopsWithoutCustomers(content), type);
        for (String place : CUSTOMERS) {
            told = "jsonb_set(%s, '%s', coalesce(to_jsonb(%s), 'null'), false)"
                    .formatted(told, place, Pseudonyms.sql("(" + content + " #>> '" + place + "')"));
        }
        return "case jsonb_typeof(%s) when 'object' then %s end".formatted(content, told);
    }

    /** Orders tell whose they are, to whoever may know it by a pseudonym. */
    private static String stopsWithoutCustomers(String content) {
        return "(select coalesce(jsonb_agg(stop #- '{booking,customerId}'), '[]')"
                + " from jsonb_array_elements(%s #> '{task,stops}') as stop)".formatted(content);
    }

    private static String linesWithoutReasons(String content) {
        return "(select coalesce(jsonb_agg(line - 'reason'), '[]') from jsonb_array_elements(%s -> 'lines') as line)"
                .formatted(content);
    }
}
