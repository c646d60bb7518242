package consigne.runtime.routing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a command, as the process that took it tells the one that sent it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CommandAnswer.Done.class, name = "done"),
    @JsonSubTypes.Type(value = CommandAnswer.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = CommandAnswer.Rehearsed.class, name = "rehearsed"),
    @JsonSubTypes.Type(value = CommandAnswer.StoredBefore.class, name = "stored-before"),
    @JsonSubTypes.Type(value = CommandAnswer.LostRace.class, name = "lost-race"),
    @JsonSubTypes.Type(value = CommandAnswer.Unanswered.class, name = "unanswered"),
    @JsonSubTypes.Type(value = CommandAnswer.Failed.class, name = "failed")
})
sealed interface CommandAnswer {

    /**
     * It was carried out.
     *
     * @param version how many events its aggregate has had then
     */
    record Done(@Nullable Long version) implements CommandAnswer {}

    /**
     * A rule of the business stands against it.
     *
     * @param rule the aggregate's kind and the frozen name of the rejection, such as {@code stock/out-of-stock}
     */
    record Refused(String rule, JsonNode rejection) implements CommandAnswer {}

    /** What would follow from it; nothing was stored. */
    record Rehearsed(List<WrittenEvent> events) implements CommandAnswer {}

    /** An event under its frozen name. */
    record WrittenEvent(String name, @Nullable String revision, JsonNode event) {}

    /** Its events were stored before. */
    record StoredBefore(String commandId) implements CommandAnswer {}

    /** Another process has changed its aggregate first. */
    record LostRace(String why) implements CommandAnswer {}

    /** Whether it was carried out is not known there, either. */
    record Unanswered(String why) implements CommandAnswer {}

    /** Something is wrong with the program there. */
    record Failed(String why) implements CommandAnswer {}
}
