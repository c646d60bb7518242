package consigne.runtime.axon;

import static consigne.runtime.axon.EarlierShop.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.Event;
import consigne.api.naming.EventName;
import consigne.api.naming.EventNames;
import consigne.api.order.OrderEvent.OrderPlaced;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingEventsByNameTest {

    private static final EventName V1 = new EventName("order.placed", "v1");
    private static final EventName V2 = new EventName("order.placed", "v2");
    private static final EventName V9 = new EventName("order.placed", "v9");
    private static final EventName TELEPORTED = new EventName("order.teleported", "v1");

    private final Serializer serializer = EarlierShop.todays();

    static Stream<EventName> everStored() {
        return EventNames.everStored().stream();
    }

    @ParameterizedTest
    @MethodSource("everStored")
    void whatWasEverStoredIsReadAndWrittenUnderTodaysName(EventName name) {
        Event event = serializer.deserialize(stored(name, name));
        SerializedType today = serializer.serialize(event, byte[].class).getType();
        assertThat(event)
                .isInstanceOf(serializer.classForType(stored(name, name).getType()));
        assertThat(new EventName(today.getName(), today.getRevision()))
                .isEqualTo(EventNames.nameOf(event.getClass()).orElseThrow());
    }

    @Test
    void anOrderOfEitherRevisionIsTheSame() {
        OrderPlaced former = serializer.deserialize(stored(V1, V1));
        assertThat(former).isEqualTo(serializer.<String, OrderPlaced>deserialize(stored(V2, V2)));
        assertThat(former.payment().method()).hasToString("pm_ok");
    }

    @ParameterizedTest
    @MethodSource("everStored")
    void anEventWithAMemberMoreOrOneLessIsNotGuessedAt(EventName name) {
        String whole = sample(name).toString();
        isUnreadable(name, whole.replaceFirst("\\{", "{\"blessed\":true,"));
        isUnreadable(name, "{}");
        assertThat(serializer.<String, Object>deserialize(text(name, whole))).isNotNull();
    }

    private void isUnreadable(EventName name, String json) {
        assertThatExceptionOfType(RuntimeException.class)
                .as(name + " " + json)
                .isThrownBy(() -> serializer.deserialize(text(name, json)));
    }

    private static SerializedObject<String> text(EventName name, String json) {
        return new SimpleSerializedObject<>(json, String.class, name.name(), name.revision());
    }

    @Test
    void aRevisionThatNobodyKnowsIsNotReadAsAnother() {
        isNotReadAsSomethingElse(serializer);
        assertThat(serializer.classForType(stored(V9, V1).getType())).isEqualTo(OrderPlaced.class);
    }

    @Test
    void aNameThatNobodyKnowsIsThatOfAnUnnamedEvent() {
        SerializedObject<String> teleported = stored(TELEPORTED, V1);
        assertThat(serializer.classForType(teleported.getType())).isEqualTo(UnnamedEvent.class);
        assertThatExceptionOfType(UnknownEvent.class)
                .isThrownBy(() -> serializer.<String, Object>deserialize(teleported))
                .withMessageContaining("order.teleported.v1");
    }

    @Test
    void aReaderThatDoesNotLookAtTheRevisionIsNoticed() {
        Serializer careless =
                new JacksonSerializer(JacksonSerializer.builder()
                        .objectMapper(EventJson.mapper().copy())) {
                    @Override
                    protected String resolveClassName(SerializedType type) {
                        return EventNames.classNamed(type.getName())
                                .orElseThrow()
                                .getName();
                    }
                };
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> isNotReadAsSomethingElse(careless));
    }

    @Test
    void whatAxonKeepsBesideAnEventIsRead() {
        MetaData beside = MetaData.from(Map.of("actor", "anna"));
        SerializedObject<String> stored = serializer.serialize(beside, String.class);
        assertThat(serializer.<String, MetaData>deserialize(stored)).isEqualTo(beside);
    }

    private static void isNotReadAsSomethingElse(Serializer reader) {
        assertThatExceptionOfType(UnknownEvent.class)
                .isThrownBy(() -> reader.<String, Object>deserialize(stored(V9, V1)))
                .withMessageContaining("order.placed")
                .withMessageContaining("v9");
    }

    private static SerializedObject<String> stored(EventName name, EventName content) {
        return new EarlierShop(name).serialize(sample(content), String.class);
    }
}
