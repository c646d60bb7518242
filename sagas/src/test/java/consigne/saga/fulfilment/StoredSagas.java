package consigne.saga.fulfilment;

import consigne.runtime.axon.EventJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValues;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;

/** Keeps sagas as JSON between events, as the database does, and can go back to how all of them stood before. */
final class StoredSagas implements SagaStore<FulfilmentSaga> {

    private record Row(String state, Set<AssociationValue> found) {}

    private static final Serializer SERIALIZER =
            JacksonSerializer.builder().objectMapper(EventJson.mapper().copy()).build();
    private Map<String, Row> rows = new LinkedHashMap<>();

    /** What all sagas have come to; to be given to {@link #returnTo}. */
    Object now() {
        return Map.copyOf(rows);
    }

    @SuppressWarnings("unchecked")
    void returnTo(Object before) {
        rows = new LinkedHashMap<>((Map<String, Row>) before);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Puts a saga there as it was stored once, found by the order and its payment. */
    void insert(String sagaId, String json, AssociationValue... found) {
        rows.put(sagaId, new Row(json, Set.of(found)));
    }

    /** What the one saga that there is knows. */
    Fulfilment onlyOne() {
        Row only = rows.values().iterator().next();
        return Objects.requireNonNull(read(only).order());
    }

    @Override
    public Set<String> findSagas(Class<? extends FulfilmentSaga> type, AssociationValue by) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().found().contains(by))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public <S extends FulfilmentSaga> @Nullable Entry<S> loadSaga(Class<S> type, String sagaId) {
        Row row = rows.get(sagaId);
        if (row == null) {
            return null;
        }
        S saga = type.cast(read(row));
        return new Entry<>() {
            @Override
            public Set<AssociationValue> associationValues() {
                return row.found();
            }

            @Override
            public S saga() {
                return saga;
            }
        };
    }

    @Override
    public void insertSaga(
            Class<? extends FulfilmentSaga> type, String sagaId, FulfilmentSaga saga, Set<AssociationValue> found) {
        rows.put(sagaId, new Row(write(saga), Set.copyOf(found)));
    }

    @Override
    public void updateSaga(
            Class<? extends FulfilmentSaga> type, String sagaId, FulfilmentSaga saga, AssociationValues found) {
        rows.put(sagaId, new Row(write(saga), Set.copyOf(found.asSet())));
    }

    @Override
    public void deleteSaga(Class<? extends FulfilmentSaga> type, String sagaId, Set<AssociationValue> found) {
        rows.remove(sagaId);
    }

    private String write(FulfilmentSaga saga) {
        return SERIALIZER.serialize(saga, String.class).getData();
    }

    private FulfilmentSaga read(Row row) {
        return SERIALIZER.deserialize(new SimpleSerializedObject<>(
                row.state(), String.class, "consigne.saga.fulfilment.FulfilmentSaga", null));
    }
}
