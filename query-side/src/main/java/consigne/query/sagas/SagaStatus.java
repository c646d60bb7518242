package consigne.query.sagas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How it goes with a saga. */
enum SagaStatus {
    /** Its own steps, or people, lead on. */
    RUNNING,
    /** It waits for an answer, or for something that has a deadline. */
    WAITING,
    /** An event of it is parked, or its deadline has passed without effect. */
    STUCK,
    /** Nothing more will come. */
    ENDED;

    /** Finds one by its name in lower case. */
    @JsonCreator
    static SagaStatus named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
