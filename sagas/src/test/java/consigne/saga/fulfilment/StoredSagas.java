package consigne.saga.fulfilment;

import consigne.saga.fulfilment.FulfilmentWork.FulfilmentStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps fulfilments as JSON between events, as the database does, and can go back to how all of them stood before. */
final class StoredSagas implements FulfilmentStore {

    private Map<String, String> rows = new LinkedHashMap<>();

    /** What all sagas have come to; to be given to {@link #returnTo}. */
    Object now() {
        return Map.copyOf(rows);
    }

    @SuppressWarnings("unchecked")
    void returnTo(Object before) {
        rows = new LinkedHashMap<>((Map<String, String>) before);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Puts a fulfilment there as it was stored once. */
    void insert(String orderId, String json) {
        rows.put(orderId, json);
    }

    /** What the one saga that there is knows. */
    Fulfilment onlyOne() {
        return FulfilmentTable.read(rows.values().iterator().next());
    }

    @Override
    public Map<String, Fulfilment> find(Set<String> orders) {
        Map<String, Fulfilment> found = new LinkedHashMap<>();
        rows.forEach((order, json) -> {
            if (orders.contains(order)) {
                found.put(order, FulfilmentTable.read(json));
            }
        });
        return found;
    }

    @Override
    public void put(Map<String, Fulfilment> byOrder) {
        byOrder.forEach((order, fulfilment) -> rows.put(order, FulfilmentTable.write(fulfilment)));
    }

    @Override
    public void remove(List<String> orders) {
        orders.forEach(rows::remove);
    }
}
